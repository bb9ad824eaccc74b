using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.Store;
using Taizhang.Prose;

namespace Taizhang.Reports.Fill;

/// <summary>A report somebody wants written.</summary>
/// <param name="Template">Makes the bytes from the figures' organisation and period; a file of one's own takes no notice of them.</param>
public sealed record FillOrder(Func<FigureBook, byte[]> Template, string FileName, string Organisation, Period Period, FillOptions Options);

/// <summary>
/// Fills a template from the ledger: reads the figures, knows the places' names and what was confirmed before, and
/// remembers what is confirmed now. Page and command both call this.
/// </summary>
public static class FillFromLedger
{
    public static Outcome<FillResult> Run(LedgerStore store, Scope scope, FillOrder order)
    {
        var result = Look(store, scope, order);
        if (result.IsDone)
        {
            BindingMemory.Keep(store, result.Value.Confirmed);
        }

        return result;
    }

    /// <summary>The same without remembering anything: for a page that shows how far a report has come.</summary>
    public static Outcome<FillResult> Look(LedgerStore store, Scope scope, FillOrder order)
    {
        var book = ReadFigures.Run(store, scope, order.Organisation, order.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        return FillReport.Run(new FillRequest(
            order.Template(book.Value),
            order.FileName,
            book.Value,
            ProseModel.From(store.Catalog, NamesBelow(store, book.Value.Organisation.Id)),
            order.Options with { Remembered = BindingMemory.Read(store) }));
    }

    /// <summary>All names of what stands or stood below the organisation, so that a village is read as a name and not as a number.</summary>
    private static IReadOnlyList<string> NamesBelow(LedgerStore store, long organisation)
    {
        using var session = new ReadSession(store.Dialect);
        var tree = session.Tree(store);
        return [.. tree.EverBelow(organisation).Select(tree.ById).OfType<Organisation>()
            .SelectMany(body => OrganisationNames.NamesOf(body, tree.KindOf(body)))
            .Select(name => name.Name)
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}
