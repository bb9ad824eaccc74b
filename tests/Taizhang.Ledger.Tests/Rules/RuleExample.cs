namespace Taizhang.Ledger.Tests.Rules;

/// <summary>What keeps a rule and what breaks it.</summary>
/// <param name="Settings">The settings the office gives the rule; empty for those it comes with.</param>
/// <param name="Keeps">Lines the rule says nothing of.</param>
/// <param name="Breaks">Further lines, of which it says one thing.</param>
/// <param name="Subject">What the finding is about.</param>
/// <param name="Says">What it says.</param>
public sealed record RuleExample(string Code, string Keeps, string Breaks, string Subject, string Says, string Settings = "", string Today = "2022-12-31")
{
    /// <summary>The place all examples speak of: two townships, three villages with their branches, people, books.</summary>
    public const string Before = Towns.Two + """
        {"topic":{"ref":"t20","name":"二十大精神","published":"2022-10-16"}}
        {"outside":{"ref":"o1","name":"县委党校","kind":"党校","level":"县级"}}
        {"outside":{"ref":"o2","name":"云岭融媒","kind":"县级媒体","level":"县级"}}
        {"person":{"ref":"p1","name":"张伟","birth":"1970-05-01","organisation":"Q1b"}}
        {"person":{"ref":"p2","name":"李秀兰","birth":"1985-03-02","organisation":"Q1b"}}
        {"person":{"ref":"p3","name":"王建国","birth":"1949-07-09","organisation":"Q1b"}}
        {"person":{"ref":"p4","name":"赵永福","birth":"1990-11-30","died":"2022-06-20","organisation":"Q1b"}}
        {"household":{"ref":"h1","organisation":"Q1","head":"孙家"}}
        {"household":{"ref":"h2","organisation":"Q1","head":"周家"}}
        {"organisation":{"code":"Q1g","kind":"grid","name":"甲家村一网格","parent":"Q1"}}
        {"organisation":{"code":"Q1gp","kind":"party-group","name":"甲家村一组党小组","parent":"Q1g"}}
        {"organisation":{"code":"Q1t","kind":"village-team","name":"甲家村志愿服务队","parent":"Q1"}}
        {"organisation":{"code":"Q1s","kind":"practice-station","name":"甲家村新时代文明实践站","parent":"Q1"}}
        {"organisation":{"code":"Q2s","kind":"practice-station","name":"乙家村新时代文明实践站","parent":"Q2"}}
        {"organisation":{"code":"H1s","kind":"practice-station","name":"丙家村新时代文明实践站","parent":"H1"}}

        """;

    /// <summary>How many days later what breaks the rule is entered.</summary>
    public int DaysLater { get; init; }

    /// <summary>What else the office sets: the bands of its rating.</summary>
    public string Overlay { get; init; } = "";

    /// <summary>The catalog with the rule in force, by a document of the office's.</summary>
    public Taizhang.Catalog.DutyCatalog InForce => Catalogs.RealWith(
        $"rules: [{{ code: {Code}, on: true, document: 清办发〔2022〕1号{(Settings.Length > 0 ? $", settings: {{ {Settings} }}" : "")} }}]\n{Overlay}");

    /// <summary>The catalog with the rule switched off.</summary>
    public Taizhang.Catalog.DutyCatalog Off => Catalogs.RealWith($"rules: [{{ code: {Code}, on: false }}]\n{Overlay}");

    public DateOnly Day => DateOnly.ParseExact(Today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => Code;

    /// <summary>A line for each branch member from a list of refs.</summary>
    public static string Members(string branch, params IEnumerable<string> people) =>
        string.Concat(people.Select(person => $"{{\"role\":{{\"ref\":\"m-{branch}-{person}\",\"kind\":\"member\",\"person\":\"{person}\",\"organisation\":\"{branch}\",\"from\":\"2010-07-01\"}}}}\n"));

    /// <summary>Lines for so many people of that body, p101 and on.</summary>
    public static string People(string organisation, int count) =>
        string.Concat(Enumerable.Range(101, count).Select(i => FormattableString.Invariant($"{{\"person\":{{\"ref\":\"p{i}\",\"name\":\"党员{i}\",\"organisation\":\"{organisation}\"}}}}\n")));
}
