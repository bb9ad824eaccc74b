namespace Taizhang.Ledger.Store;

/// <summary>
/// The tables of the ledger. Everything that is written down is an entry with revisions: organisations, people, roles,
/// records and cases alike, so that history, audit, export and verification are the same for all of them.
/// </summary>
public static class Tables
{
    /// <summary>What the entry is now: one row each, for finding and listing. All of it can be told from its revisions.</summary>
    public static readonly Table Entry = new(
        "entry",
        1,
        hashed: true,
        [
            new("id", ColumnType.Long),
            new("kind", ColumnType.Int),
            new("ref", ColumnType.Text),
            new("family", ColumnType.Text),
            new("home", ColumnType.Long),
            new("organisation", ColumnType.Long),
            new("from_day", ColumnType.Int),
            new("to_day", ColumnType.Int),
            new("title", ColumnType.Text),
            new("status", ColumnType.Int),
            new("revision", ColumnType.Int),
            new("counts", ColumnType.Int),
            new("same_key", ColumnType.Long, Nullable: true),
        ],
        "unique: kind, ref",
        "kind, family, home, from_day",
        "same_key",
        "status, home");

    /// <summary>Every version ever written; never changed, never removed.</summary>
    public static readonly Table Revision = new(
        "revision",
        2,
        hashed: true,
        [
            new("entry", ColumnType.Long),
            new("revision", ColumnType.Int),
            new("status", ColumnType.Int),
            new("content", ColumnType.Text),
            new("entered_at", ColumnType.Long),
            new("entered_by", ColumnType.Text),
            new("reason", ColumnType.Text, Nullable: true),
            new("origin", ColumnType.Text, Nullable: true),
        ]);

    /// <summary>Which entries an entry refers to, and as what: its bodies, its people, its topic.</summary>
    public static readonly Table Link = new(
        "link",
        3,
        hashed: false,
        [
            new("entry", ColumnType.Long),
            new("part", ColumnType.Int),
            new("target", ColumnType.Long),
        ],
        "target, part");

    /// <summary>What the rules say of the latest revision.</summary>
    public static readonly Table Finding = new(
        "finding",
        2,
        hashed: true,
        [
            new("entry", ColumnType.Long),
            new("number", ColumnType.Int),
            new("code", ColumnType.Text),
            new("severity", ColumnType.Int),
            new("place", ColumnType.Text),
            new("message", ColumnType.Text),
            new("next", ColumnType.Text),
        ]);

    /// <summary>Every name an organisation has had, with the days from which and to which it had it.</summary>
    public static readonly Table OrganisationName = new(
        "organisation_name",
        4,
        hashed: false,
        [
            new("name", ColumnType.Text),
            new("organisation", ColumnType.Long),
            new("name_kind", ColumnType.Int),
            new("from_day", ColumnType.Int),
            new("to_day", ColumnType.Int),
        ],
        "organisation");

    /// <summary>Which organisation stood below which, from which day to which.</summary>
    public static readonly Table OrganisationPath = new(
        "organisation_path",
        3,
        hashed: false,
        [
            new("ancestor", ColumnType.Long),
            new("descendant", ColumnType.Long),
            new("from_day", ColumnType.Int),
            new("to_day", ColumnType.Int),
            new("is_home", ColumnType.Int),
        ],
        "descendant");

    /// <summary>The audit trail (操作记录): one chain for each home, and chain 0 for what belongs to none.</summary>
    public static readonly Table Audit = new(
        "audit",
        2,
        hashed: false,
        [
            new("chain", ColumnType.Long),
            new("number", ColumnType.Long),
            new("at", ColumnType.Long),
            new("actor", ColumnType.Text),
            new("action", ColumnType.Text),
            new("entry", ColumnType.Long),
            new("revision", ColumnType.Int),
            new("content_hash", ColumnType.Bytes),
            new("hash", ColumnType.Bytes),
        ]);

    /// <summary>The last link of each chain, read and locked before anything else is written.</summary>
    public static readonly Table ChainHead = new(
        "chain_head",
        1,
        hashed: true,
        [
            new("chain", ColumnType.Long),
            new("number", ColumnType.Long),
            new("hash", ColumnType.Bytes),
        ]);

    /// <summary>The key under which one person's fields are encrypted, itself encrypted; destroyed when the person is erased.</summary>
    public static readonly Table PersonKey = new(
        "person_key",
        1,
        hashed: true,
        [
            new("person", ColumnType.Long),
            new("wrapped", ColumnType.Bytes),
            new("id_number_hash", ColumnType.Long, Nullable: true),
        ],
        "id_number_hash");

    /// <summary>Evidence files (附件), stored by the hash of their content.</summary>
    public static readonly Table Evidence = new(
        "evidence",
        2,
        hashed: true,
        [
            new("entry", ColumnType.Long),
            new("hash", ColumnType.Bytes),
            new("name", ColumnType.Text),
            new("size", ColumnType.Long),
        ],
        "hash");

    /// <summary>Small facts about the store itself: its schema, the next id, the version of the tree.</summary>
    public static readonly Table Fact = new(
        "store_fact",
        1,
        hashed: true,
        [
            new("name", ColumnType.Text),
            new("value", ColumnType.Text),
        ]);

    public static IReadOnlyList<Table> All { get; } =
        [Entry, Revision, Link, Finding, OrganisationName, OrganisationPath, Audit, ChainHead, PersonKey, Evidence, Fact];
}
