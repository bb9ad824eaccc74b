using System.Text.RegularExpressions;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Bench;

/// <summary>
/// The addresses of the desk: every page there is, read from the pages themselves, with ids the store has in the place of
/// their parameters; and those questions of a page that cost more than the plain page.
/// </summary>
internal static partial class DeskPages
{
    private const string PagesFolder = "src/Taizhang.Web/Pages";

    /// <summary>Asked again by what a person narrows or widens a page with.</summary>
    private static readonly string[] Questions =
    [
        "/ledgers/gathering?status=Draft&from=1950-01-01", "/ledgers/gathering?from=1950-01-01", "/ledgers/gathering?from=1950-01-01&q=学习", "/ledgers/volunteer-activity",
        "/ledgers/volunteer-activity?q=学习", "/ledgers/volunteer-activity?q=党&from=1950-01-01", "/ledgers/gathering?org=620699", "/ledgers/gathering?org=620699&q=学习", "/ledgers/gathering?org=620699&q=学习&handler=Totals",
        "/ledgers/publication/sheets/paste", "/ledgers/screen-play/sheets/screens", "/Figures?org=620699", "/figures/F24", "/figures/members", "/figures/F03?org=620699",
        "/People?org=620699", "/People?org=620699&p=100", "/figures/F03?org=620699&p=200", "/figures/F18?org=620699", "/figures/F18?org=620699&handler=Records", "/figures/members-young?org=620699", "/figures/F47?org=620699&by=category", "/figures/F47?org=620699&by=category&handler=Further", "/Cases?procedure=rectification", "/find?q=学习", "/find?q=党", "/find?q=没有这样的话",
    ];

    /// <summary>Ends the desk, or answers with a file that the store does not have.</summary>
    private static readonly string[] LeftOut = ["/leave", "/entries/{id:long}/files/{hash}"];

    /// <param name="town">The township whose desk is open.</param>
    /// <param name="begun">Pages of work that was begun on the running desk: a report, a check.</param>
    public static IReadOnlyList<string> Of(LedgerStore store, string town, IEnumerable<string> begun)
    {
        var filled = Routes().Where(route => !LeftOut.Contains(route)).Select(route => Filled(route, store, town)).OfType<string>();
        return [.. filled.Concat(Questions).Concat(begun).Append($"/People?org={VillageOf(store, town)}").Distinct()];
    }

    /// <summary>Every page names its own address, or has that of its file.</summary>
    private static IEnumerable<string> Routes() =>
        from file in Directory.EnumerateFiles(Path.Combine(Bench.Root(), PagesFolder), "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let page = Page().Match(File.ReadLines(file).First())
        where page.Success
        let path = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Bench.Root(), PagesFolder), file), null).Replace('\\', '/')
        select page.Groups[1].Success ? page.Groups[1].Value : "/" + (path.EndsWith("Index", StringComparison.Ordinal) ? path[..^"Index".Length].TrimEnd('/') : path);

    /// <summary>Null for a page of what only a running desk has.</summary>
    private static string? Filled(string route, LedgerStore store, string town) => route switch
    {
        "/People/Change" => $"{route}?org={town}",
        _ when !route.Contains('{', StringComparison.Ordinal) => route,
        "/check/{id?}" => "/check",
        _ when route.StartsWith("/reports/", StringComparison.Ordinal) => null,
        _ when route.StartsWith("/cases/{id", StringComparison.Ordinal) => With(route, "id:long", FirstCase(store)).Replace("{step}", "apply", StringComparison.Ordinal),
        _ when route.StartsWith("/cases/", StringComparison.Ordinal) => With(route, "procedure", "membership"),
        _ when route.StartsWith("/people/{id", StringComparison.Ordinal) => With(route, "id:long", FormattableString.Invariant($"{ListPeople.Run(store, Scope.Everything, town, LedgerRows.Year.To, 1).Value.People[0].Id}")),
        _ when route.StartsWith("/entries/{id", StringComparison.Ordinal) => With(route, "id:long", FormattableString.Invariant($"{BrowseRecords.Run(store, Scope.Everything, new RecordFilter("gathering") { Place = town }, RecordOrder.NewestFirst, null, 1).Value.Records[0].Id}")),
        "/figures/{id}" => "/figures/F03",
        _ when route.StartsWith("/office/books/", StringComparison.Ordinal) => BookOf(store) is { } item ? With(route, "id:long", FormattableString.Invariant($"{item.Id}")) : null,
        _ when route.StartsWith("/ledgers/{id}", StringComparison.Ordinal) => With(route, "id", "gathering").Replace("{sheet}", "month", StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"Nobody knows what stands in the place of the parameters of {route}."),
    };

    private static string With(string route, string parameter, string value) => route.Replace($"{{{parameter}}}", value, StringComparison.Ordinal);

    /// <summary>A case of the township that has every kind of work.</summary>
    private static string FirstCase(LedgerStore store)
    {
        var home = ReadEntry.IdOf(store, Scope.Everything, EntryKind.Organisation, LedgerRows.TownshipCode) ?? 0;
        return FormattableString.Invariant($"{ReadBoard.Run(store, Scope.Everything, "membership", home).Stages[0].Cases[0].Id}");
    }

    /// <summary>A topic or an outside body; null where the books are empty.</summary>
    private static BookItem? BookOf(LedgerStore store) =>
        new[] { EntryKind.Topic, EntryKind.Outside }.SelectMany(kind => ListBook.Run(store, Scope.Everything, kind)).FirstOrDefault();

    private static string VillageOf(LedgerStore store, string town)
    {
        using var session = new Ledger.Store.ReadSession(store.Dialect);
        var tree = Ledger.Store.TreeCache.Tree(session, store);
        return tree.ByCode(town) is { } office && tree.ChildrenOf(office.Id).Select(child => tree.ById(child.Child)).FirstOrDefault(body => body is not null && tree.KindOf(body).Place) is { } village
            ? village.Code
            : town;
    }

    [GeneratedRegex("^\uFEFF?@page(?:\\s+\"([^\"]*)\")?")]
    private static partial Regex Page();
}
