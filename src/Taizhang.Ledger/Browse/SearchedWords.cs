using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Search;

namespace Taizhang.Ledger.Browse;

/// <summary>How the words of a filter are looked for.</summary>
/// <param name="InIndex">Asked of the index of words.</param>
/// <param name="InRow">Told by the rows themselves, which are found otherwise.</param>
/// <param name="Marks">Of the ledger, the township and the year: they narrow what the index gives, and a record's own columns say the same.</param>
internal sealed record SearchedWords(IReadOnlyList<Phrase> InIndex, IReadOnlyList<Phrase> InRow, IReadOnlyList<Phrase> Marks)
{
    private static readonly SearchedWords None = new([], [], []);

    /// <summary>All that the index is asked for.</summary>
    public IReadOnlyList<Phrase> Indexed => [.. InIndex, .. Marks];

    public bool IsNone => InIndex.Count == 0 && InRow.Count == 0;

    /// <summary>What is looked for, as phrases and marks of choices; refused where it cannot be.</summary>
    public static Outcome<IReadOnlyList<Phrase>> Asked(RecordFilter filter, IReadOnlyList<LedgerDefinition> ledgers)
    {
        var phrases = filter.Text is { } text ? Bigrams.Phrases(text).ToList() : [];
        if (filter.Text is not null && phrases.Count == 0)
        {
            return new Refusal("browse-text", "text", "没有可以查找的字词。", "请写要找的字词；身份证号和电话号码不能查找。");
        }

        if (filter.Choice is { } choice)
        {
            if (ledgers[0].Field(choice.Field) is not { Type: FieldType.Choice or FieldType.Choices } field || !field.Choices.Contains(choice.Choice))
            {
                return new Refusal("browse-choice", choice.Field, $"“{ledgers[0].Name}”没有“{choice.Field}”是“{choice.Choice}”的选项。", $"可用：{string.Join("、", ledgers[0].Fields.Where(known => known.Choices.Count > 0).Select(known => $"{known.Id}（{string.Join("、", known.Choices)}）"))}。");
            }

            phrases.Add(new Phrase(SearchWords.MarkOf(choice.Field, choice.Choice), BeginsOnly: false));
        }

        return phrases.Count > 0 && filter.Status == EntryStatus.Void
            ? new Refusal("browse-void", "status", "作废的记录不能按字词或选项查找。", "请只按单位和日期查看作废的记录。")
            : phrases;
    }

    /// <summary>
    /// The index is asked for records of one township, one ledger and one year wherever that is wanted. One character begins so many
    /// pairs that the index would gather half of the county for it: of one township the rows themselves are looked at.
    /// </summary>
    public static SearchedWords Of(IReadOnlyList<Phrase> asked, RecordFilter filter, IReadOnlyList<LedgerDefinition> ledgers, IReadOnlyList<long> homes)
    {
        if (asked.Count == 0)
        {
            return None;
        }

        var inRow = homes.Count == 1 ? asked.Where(phrase => phrase.BeginsOnly).ToList() : [];
        var inIndex = asked.Except(inRow).ToList();
        if (inIndex.Count == 0)
        {
            return new SearchedWords([], inRow, []);
        }

        return new SearchedWords(
            inIndex,
            inRow,
            [
                .. ledgers.Count == 1 ? [new Phrase(OfLedger(ledgers[0].Id, filter), BeginsOnly: false)] : Array.Empty<Phrase>(),
                .. homes.Count == 1 ? [new Phrase(SearchWords.MarkOfHome(homes[0]), BeginsOnly: false)] : Array.Empty<Phrase>(),
            ]);
    }

    /// <summary>The mark of the ledger, and where the days are all of one year that of the ledger in that year.</summary>
    private static string OfLedger(string ledger, RecordFilter filter) => filter is { From.Year: var year, To.Year: var last } && year == last
        ? SearchWords.MarkOfYear(ledger, year)
        : SearchWords.MarkOf(SearchWords.Family, ledger);
}
