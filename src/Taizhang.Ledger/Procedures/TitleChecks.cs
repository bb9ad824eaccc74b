using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Ratings;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>The checks of honours and civility titles: who may hold which, and who confers it.</summary>
internal static class TitleChecks
{
    private const string Civility = "文明创建";

    /// <summary>R-41-01.</summary>
    public static IEnumerable<Finding> IssuerHasTheLevel(CheckedCase given) =>
        LevelOf(given) is { } level && CheckedCase.Text(given.Step("conferred")?.Step.Fields, "issuer") is { } issuer && !level.Issuers.Any(issuer.Contains)
            ? given.Say("R-41-01", "conferred", $"级别是{level.Level}，命名机关写的是“{issuer}”。", "请核对级别和命名机关。")
            : [];

    /// <summary>R-41-02: conferred by a document with a number.</summary>
    public static IEnumerable<Finding> TitleHasItsDocument(CheckedCase given) =>
        given.Step("conferred") is { } conferred && CheckedCase.Text(conferred.Step.Fields, "document") is null
            ? given.Say("R-41-02", "conferred", "命名没有填写文号。", "请填写命名文件的文号。")
            : [];

    /// <summary>R-41-03: what the town selected rests on the town's document, what the city conferred on the city's.</summary>
    public static IEnumerable<Finding> DocumentIsOfTheLevel(CheckedCase given) =>
        LevelOf(given) is { } level && CheckedCase.Text(given.Step("conferred")?.Step.Fields, "document") is { } document && level.DocumentsOfOthers.Any(document.Contains)
            ? given.Say("R-41-03", "conferred", $"级别是{level.Level}，文号“{document}”不像是这一级的文件。", "镇上选树的用镇的文件，评为上级称号的用上级的文件，请核对。")
            : [];

    /// <summary>R-41-05, and R-71-02 for civility titles: a village holds a village's title.</summary>
    public static IEnumerable<Finding> SubjectSuitsTheHonour(CheckedCase given)
    {
        var (programme, honour) = (CheckedCase.Text(given.Case.Fields, "programme"), CheckedCase.Text(given.Case.Fields, "honour") ?? "");
        var kind = given.World.Catalog.HonourKinds.FirstOrDefault(known => known.Programme == programme && honour.EndsWith(known.Ending, StringComparison.Ordinal));
        var subject = given.World.Tree.ByCode(given.Case.Subject)?.Content;
        return kind is not null && subject is not null && !kind.SubjectKinds.Contains(subject.OrganisationKind)
            ? given.Say(programme == Civility ? "R-71-02" : "R-41-05", "honour", $"“{honour}”不是给{subject.Name}这一类单位的称号。", "请核对称号和单位。")
            : [];
    }

    /// <summary>R-71-01, local: who applies for the higher title holds the next lower one.</summary>
    public static IEnumerable<Finding> LowerTitleIsHeldFirst(CheckedCase given)
    {
        if (CheckedCase.Text(given.Case.Fields, "programme") != Civility || LevelOf(given)?.Below is not { } below || given.Step("applied") is not { } applied)
        {
            return [];
        }

        var held = given.Others(given.Case.Procedure).Any(other =>
            CheckedCase.Text(other.Fields, "programme") == Civility && CheckedCase.Text(other.Fields, "level") == below && IsHeldOn(other, applied.Step.Date));
        return held ? [] : given.Say("R-71-01", "applied", $"申报{CheckedCase.Text(given.Case.Fields, "level")}称号时还没有{below}的称号。", "请核对荣誉台账，或确认可以越级申报。");
    }

    /// <summary>R-41-06: the day of review is past. A civility title is told of by its own rule.</summary>
    public static IEnumerable<Finding> ReviewIsNotPast(CheckedCase given) =>
        CheckedCase.Text(given.Case.Fields, "programme") != Civility && IsHeldOn(given.Case, given.Today) && ValidTo(given) is { } end && end < given.Today
            ? given.Say("R-41-06", "conferred", $"复核期到{ChineseDay.Of(end)}，之后没有复核记录。", "复核过的请登记复核；没有的请登记期满。", Severity.Hint)
            : [];

    /// <summary>R-71-03: what is called kept has been re-checked or is still within its term.</summary>
    public static IEnumerable<Finding> TermIsNotOver(CheckedCase given) =>
        CheckedCase.Text(given.Case.Fields, "programme") == Civility && IsHeldOn(given.Case, given.Today) && ValidTo(given) is { } end && end < given.Today
            ? given.Say("R-71-03", "conferred", $"有效期到{ChineseDay.Of(end)}，之后没有复核记录，不能写“保持”。", "复核过的请登记复核；没有的请登记期满。", Severity.Warn)
            : [];

    /// <summary>R-71-04.</summary>
    public static IEnumerable<Finding> NegativeListIsTold(CheckedCase given) =>
        from step in given.Days.Taken
        where step.Checked && step.Step.Step == "rechecked" && CheckedCase.Texts(step.Step.Fields, "negative").Count > 0 && CheckedCase.Text(step.Step.Fields, "result") is null or "保留"
        from finding in given.Say("R-71-04", "rechecked", $"复核时有负面清单情形：{string.Join("、", CheckedCase.Texts(step.Step.Fields, "negative"))}。", "请确认复核结果。", Severity.Warn)
        select finding;

    /// <summary>The last day of the title: as written in it, counted anew from each re-check; null where no term is known.</summary>
    internal static DateOnly? ValidTo(CheckedCase given)
    {
        if (given.Case.Step("conferred") is not { } conferred)
        {
            return null;
        }

        var written = CheckedCase.Day(conferred.Fields, "valid_to");
        var rechecked = given.Case.Steps.Where(step => step.Step == "rechecked").Select(step => (DateOnly?)step.Date).Max();
        var term = given.Rules.HasDocument("R-71-03") ? LevelOf(given)?.TermYears : null;
        if (term is { } years && (written is null || rechecked > written))
        {
            return (rechecked ?? conferred.Date).AddYears(years);
        }

        return rechecked >= written ? null : written;
    }

    internal static bool IsHeldOn(CaseContent title, DateOnly day) =>
        title.Step("conferred")?.Date <= day && !(title.Step("revoked")?.Date <= day) && !(title.Step("expired")?.Date <= day);

    private static HonourLevel? LevelOf(CheckedCase given) =>
        CheckedCase.Text(given.Case.Fields, "level") is { } level ? given.World.Catalog.HonourLevels.GetValueOrDefault(level) : null;
}
