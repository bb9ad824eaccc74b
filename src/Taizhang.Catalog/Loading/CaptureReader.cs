using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Lexicon;

namespace Taizhang.Catalog.Loading;

/// <summary>Reads by which words a pasted text points to a ledger, and checks that ledger, fields and choices exist.</summary>
internal static class CaptureReader
{
    public static Placed<CaptureWords> Words(YamlMap map) =>
        map.Placed(new CaptureWords(map.Text("ledger"), map.Texts("words"), map.Texts("not"), [.. map.Maps("fields").Select(Field)]));

    public static void Check(CatalogDraft draft, Problems problems)
    {
        foreach (var placed in draft.Capture)
        {
            if (draft.Ledgers.LastOrDefault(ledger => ledger.Value.Id == placed.Value.Ledger)?.Value is not { } ledger)
            {
                problems.Add(placed.Place, $"capture 里的“{placed.Value.Ledger}”不是台账。", "请改成目录里有的台账编号。");
                continue;
            }

            foreach (var field in placed.Value.Fields)
            {
                CheckField(placed.Place, ledger, field, problems);
            }
        }
    }

    private static CaptureField Field(YamlMap map) => map.Placed(new CaptureField(
        map.Text("field"),
        [.. map.Maps("choices").Select(choice => choice.Placed(new CaptureChoice(choice.Text("is"), choice.Texts("said"))).Value)],
        map.Texts("units"),
        map.Texts("near"),
        map.Texts("after"),
        map.Texts("until"),
        map.Flag("quoted"),
        map.Flag("whole"))).Value;

    private static void CheckField(YamlPlace place, LedgerDefinition ledger, CaptureField capture, Problems problems)
    {
        if (ledger.Field(capture.Field) is not { } field)
        {
            problems.Add(place, $"台账“{ledger.Name}”没有字段“{capture.Field}”。", "请改成台账里有的字段。");
            return;
        }

        foreach (var choice in capture.Choices.Where(choice => field.Type == FieldType.Flag ? choice.Is != "true" : !field.Choices.Contains(choice.Is)))
        {
            problems.Add(place, $"字段“{field.Name}”没有“{choice.Is}”这个选项。", "请改成字段里有的选项。");
        }
    }
}
