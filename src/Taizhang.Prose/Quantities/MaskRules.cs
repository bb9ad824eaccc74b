namespace Taizhang.Prose.Quantities;

/// <summary>Marks that stand for names or words and not for numbers: **村, XX同志, X委.</summary>
internal static class MaskRules
{
    /// <summary>A mark straight before one of these is the name of such a thing. Longer words first.</summary>
    private static readonly string[] NameSuffixes =
    [
        "人民政府", "村委会", "党支部", "党总支", "党委", "社区", "街道", "同志", "书记", "主任", "公司", "项目", "企业", "学校", "小学", "中学", "单位", "先生", "女士", "某", "合作社",
        "村", "镇", "乡", "县", "市", "区", "省", "州", "组", "局", "厅", "岗",
    ];

    /// <summary>Verbs after which a mark before 村 counts villages: 下辖**村.</summary>
    private static readonly string[] CountingVerbs = ["辖", "辖有", "下设", "共有", "共", "现有", "设", "设有", "覆盖", "涉及"];

    private static readonly string[] Prepositions = ["在", "由", "被", "对", "向", "给", "和", "与", "及", "同", "让", "到", "赴", "以", "《", "：", "、"];

    /// <summary>Labels of a form behind which a mark stands for words.</summary>
    private static readonly string[] NameFields = ["人", "姓名", "单位", "单位（盖章）", "地点", "时间", "日期", "签名"];

    /// <summary>Words straight behind which a mark is a person's name: 本人×××，现任….</summary>
    private static readonly string[] NameBearers = ["本人", "我叫", "我是", "姓名", "述职人", "汇报人", "负责人", "联系人"];

    /// <summary>The surnames most met with, of which a mark hides the given name: 审核：王×.</summary>
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付傅方白邹孟熊秦邱江尹薛闫雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /// <summary>A given name has two characters at most.</summary>
    private const int GivenNameMax = 2;

    /// <summary>What the mark names, as the word behind it says; null where it names nothing.</summary>
    public static (string Reason, string Suffix)? Read(Sight sight)
    {
        if (IsFactor(sight))
        {
            return ("formula", "");
        }

        if (!sight.Token.IsMark || sight.Token.Kind == TokenKind.Some || sight.Measure is not null || sight.OddSpan is not null)
        {
            return null;
        }

        if (SuffixAt(sight, sight.Token.Span.End) is { } suffix)
        {
            return suffix is "村" or "社区" or "组" or "党支部" && IsCounted(sight) ? null : ("masked_name", suffix);
        }

        if (NamesSuffixOfNext(sight, sight.Index) is { } shared)
        {
            return ("masked_name", shared);
        }

        if (sight.Next == '委' || sight.Text.Has(sight.Token.Span.End, "组织") || sight.Text.Has(sight.Token.Span.End, "支部") || sight.Next == '员' || sight.Text.Has(sight.Token.Span.End, "史馆"))
        {
            return ("masked_word", "");
        }

        if (sight.NextIs("等", "被评为", "被命名", "被授予", "荣获", "获评") || (sight.Layout.QuotationAt(sight.Start) is { } quotation && quotation == new TextSpan(sight.Start - 1, sight.Token.Span.End + 1)))
        {
            return ("masked_name", "");
        }

        return IsPerson(sight) ? ("masked_name", "") : ReadAlone(sight);
    }

    /// <summary>本人×××，, 李××、王××: a mark that closes its phrase behind the word for a person or behind a surname that opens it.</summary>
    private static bool IsPerson(Sight sight) =>
        TextLayout.IsBoundary(sight.Text[sight.After])
        && (sight.PreviousIs(NameBearers)
            || (sight.Token.Span.Length <= GivenNameMax && Surnames.Contains(sight.PreviousWord) && !char.IsLetterOrDigit(sight.Text[sight.Text.BackOverSpaces(sight.Start) - 2])));

    /// <summary>完成率=完成值/目标值×100%: a sign of multiplication, and no mark of which a digit is left.</summary>
    private static bool IsFactor(Sight sight) =>
        sight.Token.Kind == TokenKind.PartMark && sight.Text[sight.Start] is '×' or 'x' or 'X' && (char.IsLetterOrDigit(sight.Previous) || sight.Previous is '）' or ')')
        && (sight.NextIs("%") || sight.ClauseBefore.Contains('='));

    /// <summary>下辖**村**社区: a verb of counting stands before the first of marks that only words for places part.</summary>
    private static bool IsCounted(Sight sight)
    {
        var index = sight.Index;
        while (index > 0 && sight.Text.Slice(sight.Tokens[index - 1].Span.End, sight.Tokens[index].Span.Start) is "村" or "社区" or "组")
        {
            index--;
        }

        foreach (var verb in CountingVerbs)
        {
            if (sight.Text.EndsWith(sight.Tokens[index].Span.Start, verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark without measure word: before a boundary it may be a number, before a word it is a word.</summary>
    private static (string Reason, string Suffix)? ReadAlone(Sight sight)
    {
        if (sight.PreviousWord is '：' or ':' && sight.ClauseBefore.IsEmpty && TextLayout.IsBoundary(sight.Text[sight.After]) && FieldIsName(sight))
        {
            return ("masked_name", "");
        }

        if (sight.Next == '%' || sight.PreviousIs(CountingVerbs) || sight.PreviousIs("达", "为", "计", "数"))
        {
            return null;
        }

        // A name at the end of the line below a title: 大榕坳镇党建办　**.
        if (sight.Previous == ' ' && sight.Text[sight.After] == '\n' && char.IsLetter(sight.PreviousWord))
        {
            return ("masked_name", "");
        }

        var closes = TextLayout.IsBoundary(sight.Text[sight.After]);
        return closes && char.IsLetter(sight.PreviousWord) && !sight.PreviousIs(Prepositions) ? null : ("masked_word", "");
    }

    private static bool FieldIsName(Sight sight)
    {
        var label = sight.Text.Slice(sight.Start - 8, sight.Start).TrimEnd("：: ");
        foreach (var field in NameFields)
        {
            if (label.EndsWith(field, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>**、**和**村: what the last of a list names, all of it names.</summary>
    private static string? NamesSuffixOfNext(Sight sight, int index)
    {
        for (var i = index; i + 1 < sight.Tokens.Count; i++)
        {
            var (here, next) = (sight.Tokens[i], sight.Tokens[i + 1]);
            var between = sight.Text.Slice(here.Span.End, next.Span.Start);
            if (!next.IsMark || between is not ("、" or "和" or "与" or "及" or "以及"))
            {
                return null;
            }

            if (SuffixAt(sight, next.Span.End) is { } suffix)
            {
                return suffix;
            }

            if (sight.Text[next.Span.End] == '等')
            {
                return "";
            }
        }

        return null;
    }

    private static string? SuffixAt(Sight sight, int position)
    {
        if (sight.Measures.At(sight.Text, position) is { Word.Kind: not "team" })
        {
            return null;
        }

        foreach (var suffix in NameSuffixes)
        {
            if (sight.Text.Has(position, suffix))
            {
                return suffix;
            }
        }

        return null;
    }
}
