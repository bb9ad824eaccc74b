using Taizhang.Ledger.Browse;
using Taizhang.Web.Host;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>What the ledger already holds of one day and one body: perhaps the same thing, entered before.</summary>
public static class SameDay
{
    /// <summary>Nothing while the day or the body cannot be read, or where several bodies have that name. A township is itself, and not all below it.</summary>
    /// <param name="exceptRef">The record that is asked about itself.</param>
    public static IReadOnlyList<BrowsedRecord> Of(OfficeDesk desk, string ledger, string organisation, string date, string exceptRef)
    {
        var tree = desk.Tree();
        if (Asked.Day(date) is not { } day || (tree.ByCode(organisation) ?? (tree.Names.Find(organisation.Trim(), day) is [var only] ? only : null)) is not { } body)
        {
            return [];
        }

        var found = BrowseRecords.Run(desk.Store, desk.Scope, new RecordFilter(ledger) { From = day, To = day, Place = body.Code }, RecordOrder.NewestFirst, null, BrowseRecords.PageMax);
        return found.IsDone
            ? [.. found.Value.Records.Where(record => record.Ref != exceptRef && (!tree.KindOf(body).Home || record.Content.Organisation == body.Code))]
            : [];
    }
}
