namespace Taizhang.Ledger.Audit;

/// <summary>What an audit line can say was done. The words are stored.</summary>
public static class AuditActions
{
    public const string Enter = "enter";
    public const string Amend = "amend";
    public const string Void = "void";

    /// <summary>An evidence file was put beside an entry.</summary>
    public const string Attach = "attach";

    /// <summary>A person's key was destroyed, and with it the personal fields.</summary>
    public const string Erase = "erase";

    /// <summary>Figures were handed in to a superior (报送).</summary>
    public const string Submit = "submit";

    /// <summary>A report became final (定稿).</summary>
    public const string Seal = "seal";

    /// <summary>What the line's content hash covers when a file is attached: which file, under which name.</summary>
    public static string Attached(byte[] hash, string name) => $"{Attach} {Convert.ToHexStringLower(hash)} {name}";
}
