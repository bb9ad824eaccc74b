using System.Text.Json.Nodes;
using Taizhang.Catalog;
using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>
/// A ledger with two townships and a few members, in which cases are judged by a dry import: as they would be at entry,
/// and nothing is kept.
/// </summary>
public sealed class CaseOffice : IDisposable
{
    /// <summary>王一, 赵二 and 孙三 are full members; 李四 is on probation in 2022; 周五 is no member; 吴六 applies.</summary>
    private const string People = """
        {"person":{"ref":"wang","name":"王一","birth":"1970-03-01","organisation":"Q1b"}}
        {"person":{"ref":"zhao","name":"赵二","birth":"1975-03-01","organisation":"Q1b"}}
        {"person":{"ref":"sun","name":"孙三","birth":"1980-03-01","organisation":"Q1b"}}
        {"person":{"ref":"li","name":"李四","birth":"1990-03-01","organisation":"Q1b"}}
        {"person":{"ref":"zhou","name":"周五","birth":"1991-03-01","organisation":"Q1b"}}
        {"person":{"ref":"wu","name":"吴六","birth":"1995-05-20","organisation":"Q1b"}}
        {"person":{"ref":"young","name":"郑七","birth":"2004-05-20","organisation":"Q1b"}}
        {"person":{"ref":"died","name":"冯八","birth":"1948-05-20","died":"2022-06-20","organisation":"Q1b"}}
        {"role":{"ref":"r1","kind":"member","person":"wang","organisation":"Q1b","from":"1995-07-01"}}
        {"role":{"ref":"r2","kind":"member","person":"zhao","organisation":"Q1b","from":"1998-07-01"}}
        {"role":{"ref":"r3","kind":"member","person":"sun","organisation":"Q1b","from":"2005-07-01"}}
        {"role":{"ref":"r4","kind":"member","person":"li","organisation":"Q1b","from":"2022-03-01"}}

        """;

    private readonly TestOffice _office;

    public CaseOffice()
        : this(Catalogs.Real)
    {
    }

    private CaseOffice(DutyCatalog catalog)
    {
        _office = TestOffice.Open(Database.Sqlite, catalog, new DateOnly(2026, 11, 25));
        _office.Import(Towns.Two + People);
    }

    /// <summary>An office that set some rules its own way.</summary>
    public static CaseOffice With(string overlay) => new(Catalogs.RealWith(overlay));

    public TestOffice Office => _office;

    /// <summary>What the rules say of one case of 吴六's membership.</summary>
    public IReadOnlyList<Finding> Membership(params string[] steps) => Findings(Case("membership", "wu", steps));

    public IReadOnlyList<Finding> Findings(params string[] lines)
    {
        var report = _office.TryImport(string.Join('\n', lines), dryRun: true);
        Assert.True(report.IsDone, string.Join(Environment.NewLine, report.Refusals));
        return [.. report.Value.Findings.Select(line => line.Finding)];
    }

    /// <summary>A case of the branch of 甲家村 in the file format.</summary>
    /// <param name="steps">Each a step, its day, and what is written down with it: <c>training 2022-05-01 days=2.5 hours=24</c>.</param>
    /// <param name="subject">A person, or an organisation's code; then optionally fields of the case: <c>Q1b year=2022</c>.</param>
    public static string Case(string procedure, string subject, params string[] steps) => Case("c", procedure, subject, steps);

    public static string Case(string reference, string procedure, string subject, string[] steps)
    {
        var words = subject.Split(' ');
        var about = new JsonObject { ["ref"] = reference, ["procedure"] = procedure, ["subject"] = words[0] };
        if (procedure is "membership" or "medal")
        {
            about["organisation"] = "Q1b";
        }

        if (words.Length > 1)
        {
            about["fields"] = Values(words[1..]);
        }

        about["steps"] = new JsonArray([.. steps.Select(text =>
        {
            var parts = text.Split(' ');
            var step = Values(parts[2..]);
            step["step"] = parts[0];
            step["date"] = parts[1];
            return step;
        })]);
        return new JsonObject { ["case"] = about }.ToJsonString();
    }

    private static JsonObject Values(string[] words)
    {
        var values = new JsonObject();
        foreach (var (key, value) in words.Select(word => (word.Split('=')[0], word.Split('=')[1])))
        {
            values[key] = value switch
            {
                "true" or "false" => value == "true",
                _ when decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
                _ when value.StartsWith('[') => new JsonArray([.. value.Trim('[', ']').Split(',').Select(item => (JsonNode?)item)]),
                _ => value,
            };
        }

        return values;
    }

    public void Dispose() => _office.Dispose();
}

/// <summary>Findings in short.</summary>
internal static class Short
{
    /// <summary>The codes and severities of 需要改正 and 请确认; hints are left out unless asked for.</summary>
    public static string Codes(this IReadOnlyList<Finding> findings, bool hints = false) => string.Join(' ', findings
        .Where(finding => hints || finding.Severity != Severity.Hint)
        .Select(finding => $"{finding.Code}:{finding.Severity}")
        .Distinct());
}
