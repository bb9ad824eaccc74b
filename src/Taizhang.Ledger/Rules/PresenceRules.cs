using System.Globalization;
using Taizhang.Catalog.Rules;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Rules;

/// <summary>
/// Nobody is in two places at once. Judged only where names and times were written down; who was absent is no presence,
/// and no attendance of anybody is added up.
/// </summary>
internal static class PresenceRules
{
    public static readonly (string Code, LedgerCheck Check)[] OfTheLedger =
    [
        ("R-13-12", (view, rule) => Overlapping(view, rule, "参加")),
        ("R-61-02", (view, rule) => Overlapping(view, rule, "宣讲")),
        ("R-84-02", (view, rule) => Overlapping(view, rule, "参加志愿服务")),
    ];

    private static IEnumerable<LedgerFinding> Overlapping(LedgerView view, RuleDefinition rule, string doing)
    {
        var byPerson = new Dictionary<(string Person, DateOnly Day), List<(int Start, int End, Seen<RecordContent> Record)>>();
        foreach (var (record, reading) in view.Records(rule))
        {
            if (record.Content.Minute(reading, "start") is not { } start || record.Content.Minute(reading, "end") is not { } end || end <= start)
            {
                continue;
            }

            foreach (var person in record.Content.Texts(reading, "people").Distinct())
            {
                var key = (person, record.Content.Date);
                var there = byPerson.TryGetValue(key, out var known) ? known : byPerson[key] = [];
                if (there.FirstOrDefault(other => other.Start < end && start < other.End) is { Record: { } earlier })
                {
                    yield return new LedgerFinding(
                        Finding.Of(rule, reading["people"] ?? "", string.Create(CultureInfo.InvariantCulture, $"{NameOf(view, person)}{ChineseDay.Of(record.Content.Date)}{Clock(start)}至{Clock(end)}在这里{doing}，同一时间也登记在“{TitleOf(view, earlier)}”。"), "请核对人员或起止时间。"),
                        record.Id,
                        EntryKind.Record,
                        NameOf(view, person),
                        record.Content.Ref);
                }

                there.Add((start, end, record));
            }
        }
    }

    private static string NameOf(LedgerView view, string reference) =>
        view.People.ContainsKey(reference) ? view.NameOf(reference)
        : view.World.Counted(EntryKind.Outside, reference) is OutsideContent outside ? outside.Name
        : reference;

    private static string TitleOf(LedgerView view, Seen<RecordContent> record) => EntryHead.TitleOf(record.Content, view.World);

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60}:{minute % 60:00}");
}
