using Taizhang.Figures.Compute;
using Taizhang.Ledger;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;
using Taizhang.Reports.Submissions;

namespace Taizhang.Reports.Seal;

/// <summary>Why a number moved after a report was sealed.</summary>
public enum MoveKind
{
    /// <summary>登记了新的: an entry that did not count then.</summary>
    Added,

    /// <summary>更正: an entry was amended.</summary>
    Amended,

    /// <summary>作废: an entry no longer counts.</summary>
    Voided,

    /// <summary>单位变动: the entry is as it was, and its body belongs elsewhere now.</summary>
    Moved,

    /// <summary>口径变动: it is counted by another version of the rule.</summary>
    RuleChanged,
}

/// <summary>One reason why a number moved.</summary>
/// <param name="Ref">The entry's ref; empty where the rule changed.</param>
public sealed record Move(MoveKind Kind, string Ref, string Title);

/// <summary>A sealed figure whose number, or whose evidence, is not what it was.</summary>
/// <param name="Now">Null where the figure is no longer counted.</param>
public sealed record MovedFigure(KeptFigure Sealed, decimal? Now, IReadOnlyList<Move> Moves);

/// <summary>变动说明: what moved since an edition was sealed. The edition itself is never altered.</summary>
public static class DifferenceNote
{
    private static readonly string HeadSql = $"SELECT ref, title, status, counts FROM {Tables.Entry.Name} WHERE id = @p0";

    /// <summary>The figures that moved, in the order in which the report states them; empty where all is as it was.</summary>
    public static Outcome<IReadOnlyList<MovedFigure>> Run(LedgerStore store, Scope scope, long edition)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var session = new ReadSession(store.Dialect);
        if (Editions.One(session, edition) is not { } known)
        {
            return new Refusal("edition-unknown", FormattableString.Invariant($"{edition}"), "没有这一版定稿。", "请看看有哪些定稿（seal --list）。");
        }

        var book = ReadFigures.Run(store, scope, known.Report.Organisation, known.Report.Period, variants: true);
        if (!book.IsDone)
        {
            return book.Refusals.ToList();
        }

        var before = Editions.RowsOf(session, edition).ToLookup(row => row.Figure, StringComparer.Ordinal);
        var now = SealReport.Rows(session, scope, book.Value, known.Report).ToLookup(row => row.Figure, StringComparer.Ordinal);
        return (List<MovedFigure>)
            [.. known.Report.Figures.Select(figure => Moved(session, figure, book.Value.Find(figure.Figure), before[figure.Figure], now[figure.Figure])).OfType<MovedFigure>()];
    }

    private static MovedFigure? Moved(ReadSession session, KeptFigure figure, FigureReading? reading, IEnumerable<EditionRow> before, IEnumerable<EditionRow> now)
    {
        if (reading is null)
        {
            return new MovedFigure(figure, null, [new Move(MoveKind.RuleChanged, "", figure.Name)]);
        }

        var moves = reading.Rule.Version == figure.Version ? [] : new List<Move> { new(MoveKind.RuleChanged, "", reading.Rule.Rule.Note) };
        var (then, later) = (before.ToLookup(row => row.Source), now.ToLookup(row => row.Source));
        foreach (var source in then.Select(rows => rows.Key).Union(later.Select(rows => rows.Key)).Order())
        {
            if (!Same(then[source], later[source]) && MoveOf(session, source, then[source], later[source]) is { } move)
            {
                moves.Add(move);
            }
        }

        return moves.Count == 0 ? null : new MovedFigure(figure, reading.Value, moves);
    }

    /// <summary>The same rows give the same, whatever else was amended about their source.</summary>
    private static bool Same(IEnumerable<EditionRow> then, IEnumerable<EditionRow> later) =>
        then.Select(row => row with { Revision = 0 }).ToHashSet().SetEquals(later.Select(row => row with { Revision = 0 }));

    private static Move? MoveOf(ReadSession session, long source, IEnumerable<EditionRow> then, IEnumerable<EditionRow> later)
    {
        if (session.Read(HeadSql, row => (Ref: row.GetString(0), Title: row.GetString(1), Status: (EntryStatus)row.GetInt32(2), Counts: row.GetInt32(3)), source) is not [var entry])
        {
            return null;
        }

        var sealedRevision = then.Select(row => row.Revision).DefaultIfEmpty(0).Max();
        var kind = entry.Status == EntryStatus.Void ? MoveKind.Voided
            : sealedRevision == 0 ? MoveKind.Added
            : entry.Counts == sealedRevision ? MoveKind.Moved
            : MoveKind.Amended;
        return new Move(kind, entry.Ref, entry.Title);
    }
}
