namespace Taizhang.Prose.Quantities;

/// <summary>Rules for numbers that say who or what is counted and are no count themselves: 10万元以上的村13个, 不足7人的.</summary>
internal static class CriterionRules
{
    /// <summary>How far the count may stand behind its criterion.</summary>
    private const int ReachMax = 12;

    /// <summary>Kinds of units in which size classes are told.</summary>
    private static readonly string[] SizeKinds = ["money", "area", "points", "weight", "length", "power", "animal"];

    private static readonly string[] Consequences = ["算过关", "算合格", "算优秀", "算达标", "即补", "即可", "就可", "按旷", "按缺", "视为", "方为", "方可", "方能", "才能", "才可", "即可", "为合格", "为优秀", "为满分", "以上视为"];

    /// <summary>零下6度: temperatures and the like measure, they do not count.</summary>
    public static string? Measurement(Sight sight) =>
        sight.PreviousIs("零下", "零上", "气温", "体温", "北纬", "南纬", "东经", "西经", "室内", "室温", "湿度", "含量", "核载", "限乘", "核定载客") || sight.NextIs("度高温", "度低温", "度的高温", "度的低温", "度严寒", "度的严寒", "度酷暑", "度以上高温") || sight.NextIs("℃", "°C", "摄氏度") || (sight.Unit == "度" && sight.NextIs("度电")) ? "measure" : null;

    public static string? Criterion(Sight sight)
    {
        if (IsThreshold(sight))
        {
            return "criterion";
        }

        if (sight.Measure is not { } measure || sight.Token.IsMark)
        {
            return null;
        }

        if (sight.UnitKind == "percent")
        {
            return IsShareOfThose(sight) || (!sight.HasHedge && (sight.Text.Has(sight.End, "的标准") || sight.Text.Has(sight.End, "的要求"))) ? "criterion" : null;
        }

        if (!sight.HasHedge && sight.UnitKind != "money" && (sight.Text.Has(sight.End, "的标准") || sight.Text.Has(sight.End, "的要求")))
        {
            return "criterion";
        }

        if (sight.HedgeBefore is { } before && sight.Text[measure.Span.End] == '的' && (before.Hedge == Hedge.AtMost || OpensClause(sight, before) || (IsBound(before.Hedge) && IsCounted(sight, measure.Span.End))))
        {
            return "criterion";
        }

        if (sight.UnitKind == "points" && sight.Token.Low != sight.Token.High && (sight.Text.Has(measure.Span.End, "评为") || sight.Text.Has(measure.Span.End, "为") || sight.Text.Has(measure.Span.End, "的")))
        {
            return "criterion";
        }

        if (sight.PreviousIs("满") && sight.UnitKind is "points" or "money" or "hours" || DecidesBehind(sight))
        {
            return "criterion";
        }

        if (sight.HedgeAfter is not { Hedge: Hedge.AtLeast or Hedge.AtMost } bound)
        {
            return null;
        }

        var end = bound.Span.End;
        if (sight.Text[end] == '者' || (sight.Text[end] == '的' && "设须应可予给实享授发要纳列取退淘通约重不免罚责视算停劝按返撤".Contains(sight.Text[end + 1], StringComparison.Ordinal)))
        {
            return "criterion";
        }

        var ofClass = sight.Text[end] == '的' || Array.IndexOf(SizeKinds, sight.UnitKind) >= 0;
        return (ofClass && IsCounted(sight, end)) || (sight.UnitKind == "points" && sight.Text[end] == '为') || (sight.UnitKind == "area" && sight.Text[end] == '的') ? "criterion" : null;
    }

    /// <summary>10个村收入过20万元, 3个支部活跃度低于60%: how many there are stands before what they reach.</summary>
    private static bool IsThreshold(Sight sight)
    {
        if (sight.PreviousIs("全部过", "全部超", "全部超过", "均超过", "都超过", "都过", "均过") && !sight.Token.IsMark && sight.UnitKind is "area" or "money" or "")
        {
            return true;
        }

        var bounded = sight.HedgeBefore is { Hedge: Hedge.AtMost or Hedge.Over } || sight.Previous == '过';
        var sum = sight.UnitKind == "money" || (sight.Measure is null && sight.Text[sight.Token.Span.End - 1] is '万' or '亿');
        var graded = sight.UnitKind == "percent" || (sum && sight.ClauseHas("收入", "产值"));
        if (!bounded || !graded || sight.Preceding is not { } count || count.Span.Start < sight.Layout.ClauseStart(sight.Start))
        {
            return false;
        }

        return sight.Text[count.Span.End] is '个' or '户' or '名' or '家' or '人';
    }

    private static bool IsBound(Hedge hedge) => hedge is Hedge.Over or Hedge.AtLeast;

    /// <summary>进度不足50%的有, 减产四成以上的有3600亩: a bounded share that says which ones.</summary>
    private static bool IsShareOfThose(Sight sight) =>
        (sight.HedgeBefore is { Hedge: Hedge.AtMost or Hedge.AtLeast or Hedge.Over } && sight.Text[sight.Measure?.Span.End ?? sight.End] == '的' || sight.HedgeAfter is { Hedge: Hedge.AtMost or Hedge.AtLeast } && sight.Text[sight.End] == '的')
        && "有为是占达村支乡镇户地单部党：退取淘通约重不一".Contains(sight.Text[(sight.HedgeAfter?.Span.End ?? sight.Measure?.Span.End ?? sight.End) + 1], StringComparison.Ordinal);

    /// <summary>达到40学时视为合格, 80%以上方可通过: what follows from reaching it stands behind.</summary>
    private static bool DecidesBehind(Sight sight)
    {
        foreach (var word in Consequences)
        {
            if (sight.Text.Has(sight.End, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>超过50人的团队须预约: a bound that opens its clause says which ones, and counts none.</summary>
    private static bool OpensClause(Sight sight, (Hedge Hedge, TextSpan Span) bound) =>
        bound.Hedge is Hedge.Over or Hedge.AtLeast && sight.UnitKind is "person" or "household" or "points" && sight.Layout.ClauseStart(sight.Start) == bound.Span.Start;

    /// <summary>Whether another number follows in the same words.</summary>
    private static bool IsCounted(Sight sight, int end)
    {
        if (sight.Following is not { } next || next.Span.Start - end > ReachMax)
        {
            return false;
        }

        foreach (var c in sight.Text.Slice(end, next.Span.Start))
        {
            if (TextLayout.IsBoundary(c) || c is '（' or '(')
            {
                return false;
            }
        }

        return true;
    }
}
