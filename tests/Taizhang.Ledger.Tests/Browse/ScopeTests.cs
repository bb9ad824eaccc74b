using System.Reflection;
using Taizhang.Figures.Compute;
using Taizhang.Figures.Trace;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.Tests.Browse;

/// <summary>Whoever asks says what they may see; who says nothing sees nothing.</summary>
public sealed class ScopeTests
{
    private static readonly string[] Asking = ["Taizhang.Ledger.Browse", "Taizhang.Figures.Compute", "Taizhang.Figures.BreakDown", "Taizhang.Figures.Trace"];

    /// <summary>The office's own proof reads everything, and answers nobody's question.</summary>
    private static readonly HashSet<string> TheOfficesOwn = ["CountedSources"];

    private static readonly Period Year = new(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));

    private const string Entries = Towns.Two + """
        {"person":{"ref":"pq","name":"清泉人","organisation":"Q1"}}
        {"person":{"ref":"ph","name":"红石人","organisation":"H1"}}
        {"role":{"ref":"vq","kind":"volunteer","person":"pq","organisation":"Q1","from":"2022-01-01"}}
        {"role":{"ref":"vh","kind":"volunteer","person":"ph","organisation":"H1","from":"2022-01-01"}}
        {"record":{"ref":"rq","ledger":"gathering","organisation":"Q1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"清泉党课","study":true}}}
        {"record":{"ref":"rh","ledger":"gathering","organisation":"H1b","date":"2022-03-01","fields":{"kinds":["党课"],"subject":"红石党课","study":true}}}
        {"record":{"ref":"rx","ledger":"gathering","organisation":"Q2b","date":"2022-07-01","fields":{"kinds":["党课"],"subject":"搬走后的党课","study":true}}}
        {"record":{"ref":"ry","ledger":"gathering","organisation":"Q2b","date":"2022-06-30","fields":{"kinds":["党课"],"subject":"搬走前的党课","study":true}}}
        {"amend":{"ref":"Q2","revision":1,"reason":"区划调整","parents":[{"parent":"Q","from":"1950-01-01"},{"parent":"H","from":"2022-07-01"}]}}
        """;

    [Fact]
    public void every_query_takes_a_scope()
    {
        var queries = new[] { typeof(ExportEntries).Assembly, typeof(ReadFigures).Assembly }.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => Asking.Contains(type.Namespace) && !TheOfficesOwn.Contains(type.Name));

        Assert.Empty(WithoutScope(queries));
        Assert.Contains(typeof(ReadFigures).GetMethods(), method => method.Name == "Run");
    }

    [Fact]
    public void a_query_without_a_scope_is_caught() => Assert.Equal(["Careless.Run"], WithoutScope([typeof(Careless), typeof(ReadFigures)]));

    [Theory, OnBothDatabases]
    public void a_scope_of_nothing_gives_nothing(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);

        Assert.Empty(ExportEntries.Run(office.Store, Scope.Nothing, withPersonal: true));
        Assert.Empty(ExportEntries.Run(office.Store, default, withPersonal: true));
        Assert.Empty(ExportEntries.Run(office.Store, Scope.Below(), withPersonal: true));
        foreach (var name in new[] { "云岭县", "清泉镇", "Q1", "甲家村" })
        {
            Assert.Equal("organisation-unknown", Assert.Single(ReadFigures.Run(office.Store, Scope.Nothing, name, Year, variants: true).Refusals).Code);
            Assert.Equal("organisation-unknown", Assert.Single(TraceFigure.Run(office.Store, default, "F03", name, Year).Refusals).Code);
        }
    }

    [Theory, OnBothDatabases]
    public void who_sees_one_township_sees_nothing_of_the_other(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Entries);
        var scope = Scope.Below(IdOf(office, "Q"));

        var export = string.Join('\n', ExportEntries.Run(office.Store, scope, withPersonal: true));

        Assert.All(new[] { "清泉人", "清泉党课", "甲家村", "搬走前的党课" }, word => Assert.Contains(word, export, StringComparison.Ordinal));
        Assert.All(new[] { "红石", "丙家村", "\"vh\"", "\"H1\"", "\"X\",\"kind\"", "搬走后的党课" }, word => Assert.DoesNotContain(word, export, StringComparison.Ordinal));
        foreach (var name in new[] { "红石镇", "丙家村", "H1b", "云岭县", "X", "乙家村" })
        {
            Assert.Equal("organisation-unknown", Assert.Single(ReadFigures.Run(office.Store, scope, name, Year, variants: true).Refusals).Code);
            Assert.Equal("organisation-unknown", Assert.Single(TraceFigure.Run(office.Store, scope, "F03", name, Year).Refusals).Code);
        }

        Assert.Equal(2, ReadFigures.Run(office.Store, scope, "清泉镇", Year, variants: false).Value.Find("F03")?.Value);
        Assert.Equal(["ry", "rq"], TraceFigure.Run(office.Store, scope, "F03", "清泉镇", Year).Value.Records.Select(record => record.Ref).OrderDescending());
    }

    private static long IdOf(TestOffice office, string code)
    {
        using var session = new ReadSession(office.Store.Dialect);
        return session.Tree(office.Store).ByCode(code)!.Id;
    }

    private static IEnumerable<string> WithoutScope(IEnumerable<Type> types) => types
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(given => given.ParameterType == typeof(LedgerStore) || given.ParameterType == typeof(ReadSession)))
        .Where(method => !method.GetParameters().Any(given => given.ParameterType == typeof(Scope) && !given.IsOptional))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

    private static class Careless
    {
        public static int Run(LedgerStore store, string name) => store.Steps.Count + name.Length;
    }
}
