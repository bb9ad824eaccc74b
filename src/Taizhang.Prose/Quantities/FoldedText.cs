namespace Taizhang.Prose.Quantities;

/// <summary>
/// A text as the rules see it: as long as the original, unit for unit, with full-width forms made narrow, traditional
/// characters simplified, and capital numerals (伍, 陆, 拾) made plain inside runs of numerals only, so that 队伍 stays 队伍.
/// </summary>
internal sealed class FoldedText
{
    private const string Traditional = "萬億兩幾餘個點雙黨員縣鎮鄉場條處隊誌願務級組織開講專題黨學習發榮譽壹貳參陸億負對條圓圖書館區業層種類項進達號證會議題標語電視動態創優";
    private const string Simplified = "万亿两几余个点双党员县镇乡场条处队志愿务级组织开讲专题党学习发荣誉壹贰参陆亿负对条圆图书馆区业层种类项进达号证会议题标语电视动态创优";
    private const string Capitals = "壹贰叁肆伍陆柒捌玖拾佰仟";
    private const string Plain = "一二三四五六七八九十百千";

    /// <summary>First characters of measure words that accounts and receipts use.</summary>
    private const string Counted = "名人个次场轮期篇条份处户支项件位家块本册张幅枚台套元";

    private static readonly Dictionary<char, char> ToSimplified = Traditional.Zip(Simplified)
        .DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Characters after which a capital numeral is part of a word: 队伍, 登陆, 收拾.</summary>
    private static readonly HashSet<string> CapitalWords = ["队伍", "退伍", "入伍", "落伍", "登陆", "大陆", "内陆", "收拾", "放肆"];

    private readonly char[] _characters;

    public FoldedText(string text)
    {
        Original = text;
        _characters = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            _characters[i] = Fold(text[i]);
            if (_characters[i] is ',' or ';' or ':' && !(IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1)))
            {
                _characters[i] = _characters[i] switch { ',' => '，', ';' => '；', _ => '：' };
            }
        }

        FoldCapitals();
    }

    public string Original { get; }

    public int Length => _characters.Length;

    /// <summary>The folded character; a line end beyond both ends of the text.</summary>
    public char this[int position] => position >= 0 && position < _characters.Length ? _characters[position] : '\n';

    public ReadOnlySpan<char> Slice(int start, int end) =>
        _characters.AsSpan(Math.Max(start, 0), Math.Max(0, Math.Min(end, Length) - Math.Max(start, 0)));

    /// <summary>Whether there is nothing but letters and Chinese characters between two positions.</summary>
    public bool AreLetters(int start, int end)
    {
        foreach (var c in Slice(start, end))
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    public bool Has(int position, string word) =>
        position >= 0 && position + word.Length <= Length && _characters.AsSpan(position, word.Length).SequenceEqual(word);

    /// <summary>Whether a word ends just before the position.</summary>
    public bool EndsWith(int position, string word) => Has(position - word.Length, word);

    /// <summary>The position behind the last character before this one that is no space.</summary>
    public int BackOverSpaces(int position)
    {
        while (position > 0 && this[position - 1] is ' ' or '\u00a0')
        {
            position--;
        }

        return position;
    }

    /// <summary>The first position from here on that is not a space; line ends count as spaces where asked.</summary>
    public int SkipSpaces(int position, bool lineEnds = false)
    {
        while (position < Length && (this[position] is ' ' or '\u00a0' || (lineEnds && this[position] is '\n' or '\r')))
        {
            position++;
        }

        return position;
    }

    /// <summary>Between digits a comma groups and a colon tells the time; elsewhere both are punctuation typed narrow.</summary>
    private static bool IsDigitAt(string text, int position) => position >= 0 && position < text.Length && char.IsDigit(text[position]);

    internal static char Fold(char c) => c switch
    {
        '\u3000' or '\u2009' or '\u202f' or '\u2002' or '\u2003' => ' ',

        // What text copied from web pages carries unseen.
        '\u200b' or '\u2060' or '\ufeff' or '\u00ad' => ' ',
        >= '\uff01' and <= '\uff5e' when c is not ('，' or '：' or '；' or '！' or '？' or '（' or '）') => (char)(c - 0xfee0),
        _ => ToSimplified.GetValueOrDefault(c, c),
    };

    private void FoldCapitals()
    {
        for (var start = 0; start < Length; start++)
        {
            if (!IsNumeralOrCapital(start))
            {
                continue;
            }

            var end = start + 1;
            while (end < Length && IsNumeralOrCapital(end))
            {
                end++;
            }

            var folds = end - start >= 2 || CountsAlone(start);
            for (var i = start; folds && i < end; i++)
            {
                if (Capitals.IndexOf(_characters[i], StringComparison.Ordinal) is var at and >= 0)
                {
                    _characters[i] = Plain[at];
                }
            }

            start = end;
        }
    }

    /// <summary>玖名, 叁份: one capital before a measure word. 伍, 陆, 肆 and 拾 are parts of words more often than numerals.</summary>
    private bool CountsAlone(int position) =>
        "壹贰叁柒捌玖".Contains(_characters[position], StringComparison.Ordinal) && Counted.Contains(this[position + 1], StringComparison.Ordinal);

    private bool IsNumeralOrCapital(int position)
    {
        var c = _characters[position];
        if (!Capitals.Contains(c, StringComparison.Ordinal))
        {
            return ChineseNumerals.IsNumeral(c) || char.IsAsciiDigit(c);
        }

        return position == 0 || !CapitalWords.Contains(new string([_characters[position - 1], c]));
    }
}
