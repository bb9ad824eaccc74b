namespace Taizhang.Ledger.Entry;

/// <summary>What one person hands in at once, a file or one entry of a form, and what becomes of its lines.</summary>
/// <param name="Actor">Who hands it in, kept with every revision.</param>
/// <param name="Origin">Where its lines come from; null for a form.</param>
internal sealed record Input(string Actor, string? Origin)
{
    private readonly List<LineRefusal> _refused = [];
    private readonly List<LineFinding> _findings = [];
    private int _recorded;
    private int _drafts;
    private int _skipped;

    public bool IsRefused => _refused.Count > 0;

    /// <summary>True when something of it has been put into the transaction.</summary>
    public bool IsEntered => _recorded + _drafts > 0;

    /// <summary>In the order of the lines.</summary>
    public List<LineRefusal> Refused => [.. _refused.OrderBy(refused => refused.Line)];

    /// <summary>Several reasons of one line become one message.</summary>
    public void Refuse(int line, IReadOnlyList<Refusal> reasons) => _refused.Add(new LineRefusal(
        line,
        reasons is [var only] ? only : reasons[0] with { Message = string.Concat(reasons.Select(reason => reason.Message)), Next = string.Concat(reasons.Select(reason => reason.Next).Distinct()) }));

    public void Skip() => _skipped++;

    public void Count(int line, Change change)
    {
        _findings.AddRange(change.Findings.Select(finding => new LineFinding(line, change.Content.Ref, finding)));
        if (change.Status == EntryStatus.Draft)
        {
            _drafts++;
        }
        else
        {
            _recorded++;
        }
    }

    /// <summary>Nothing has become of it: the transaction came to nothing.</summary>
    public void Forget()
    {
        _refused.Clear();
        _findings.Clear();
        (_recorded, _drafts, _skipped) = (0, 0, 0);
    }

    /// <param name="read">Lines that were not blank.</param>
    public ImportReport Report(int read) => new(read, _recorded, _drafts, _skipped, Refused, [.. _findings.OrderBy(finding => finding.Line)]);
}
