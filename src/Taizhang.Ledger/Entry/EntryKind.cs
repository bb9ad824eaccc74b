namespace Taizhang.Ledger.Entry;

/// <summary>What can be written down, in the order in which one kind may refer to another. The numbers are stored.</summary>
public enum EntryKind
{
    Organisation = 1,
    Outside = 2,
    Topic = 3,
    Person = 4,
    Household = 5,
    Role = 6,
    Record = 7,
    Case = 8,

    /// <summary>A span of days an office has locked (锁定); void once it is opened again.</summary>
    Period = 9,

    /// <summary>What somebody said when confirming a finding (请确认); void once it is taken back.</summary>
    Confirmation = 10,
}

/// <summary>Where an entry stands: 草稿, 已登记, 作废. Only what is recorded counts. The numbers are stored.</summary>
public enum EntryStatus
{
    Draft = 0,
    Recorded = 1,
    Void = 2,
}

public static class EntryKinds
{
    /// <summary>All kinds, in the order in which they are read from a file.</summary>
    public static IReadOnlyList<EntryKind> InOrder { get; } = Enum.GetValues<EntryKind>();

    /// <summary>The word of the file format: <c>organisation</c>, <c>record</c> …</summary>
    public static string Word(this EntryKind kind) => kind switch
    {
        EntryKind.Organisation => "organisation",
        EntryKind.Outside => "outside",
        EntryKind.Topic => "topic",
        EntryKind.Person => "person",
        EntryKind.Household => "household",
        EntryKind.Role => "role",
        EntryKind.Record => "record",
        EntryKind.Case => "case",
        EntryKind.Period => "period",
        EntryKind.Confirmation => "confirmation",
    };

    /// <summary>What it is called at the desk.</summary>
    public static string Name(this EntryKind kind) => kind switch
    {
        EntryKind.Organisation => "组织",
        EntryKind.Outside => "外部单位",
        EntryKind.Topic => "专题",
        EntryKind.Person => "人员",
        EntryKind.Household => "住户",
        EntryKind.Role => "身份",
        EntryKind.Record => "记录",
        EntryKind.Case => "专项工作",
        EntryKind.Period => "锁定的期间",
        EntryKind.Confirmation => "确认",
    };
}
