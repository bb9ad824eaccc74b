namespace Taizhang.Catalog.Lexicon;

/// <summary>
/// A measure word (量词).
/// </summary>
/// <param name="Kind">Words of one kind may stand for each other when read (次, 场次); <c>any</c> fits every countable kind.</param>
/// <param name="Clash">Characters that, standing behind the word, make it the beginning of another word: 支 before 部.</param>
/// <param name="Weak">After a single Chinese digit it counts only where a clause ends behind it.</param>
/// <param name="Unless">Words that begin with such a character and are counted all the same: 名 before 师生.</param>
public sealed record MeasureWord(string Word, string Kind, string Clash, bool Weak, IReadOnlyList<string> Unless);

/// <summary>The vocabulary of reports that belongs to no single figure.</summary>
/// <param name="Neutral">Words that narrow nothing (全镇, 累计, 各类): beside a term they do not lower its score.</param>
/// <param name="Verbs">Verbs that may follow a number and its unit, so that what is counted stands before it (开展, 参加).</param>
public sealed record ReportWords(IReadOnlyList<MeasureWord> MeasureWords, IReadOnlyList<string> Neutral, IReadOnlyList<string> Verbs)
{
    public static ReportWords None { get; } = new([], [], []);
}
