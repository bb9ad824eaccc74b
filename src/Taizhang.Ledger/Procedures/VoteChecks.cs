using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Records;
using Taizhang.Ledger.Rules;

namespace Taizhang.Ledger.Procedures;

/// <summary>A vote as it is counted: who may vote follows from the list of those who may not.</summary>
/// <param name="Expected">应到有表决权人数; null where nothing tells.</param>
/// <param name="Excluded">Those left out of it, with the reason.</param>
public sealed record CountedVote(long? Expected, long? Present, long Yes, IReadOnlyList<(string Person, string Reason)> Excluded)
{
    /// <summary>Full members less those on the lists; the number as written down where the members are not.</summary>
    public static CountedVote Of(VoteDefinition vote, FieldValues fields)
    {
        var excluded = vote.Exclusions.SelectMany(exclusion => CheckedCase.Texts(fields, exclusion.Field).Select(person => (person, exclusion.Reason))).DistinctBy(pair => pair.person).ToList();
        var expected = CheckedCase.Amount(fields, vote.Members) is { } members ? members - excluded.Count : CheckedCase.Amount(fields, vote.Expected);
        return new CountedVote(expected, CheckedCase.Amount(fields, vote.Present), (CheckedCase.Amount(fields, vote.Yes) ?? 0) + (CheckedCase.Amount(fields, vote.Written) ?? 0), excluded);
    }
}

/// <summary>R-51-15 and R-51-16: more than half of all who may vote were present, and more than half of all agreed.</summary>
internal static class VoteChecks
{
    public static IEnumerable<Finding> MoreThanHalfCameAndAgreed(CheckedCase given) =>
        from step in given.Days.Taken
        where step.Checked && step.Definition.Vote is not null
        from finding in Judge(given, step.Definition.Vote ?? throw new System.Diagnostics.UnreachableException(), step.Step.Step, step.Step.Fields)
        select finding;

    private static IEnumerable<Finding> Judge(CheckedCase given, VoteDefinition vote, string place, FieldValues fields)
    {
        var counted = CountedVote.Of(vote, fields);
        if (counted.Expected is not { } expected)
        {
            return [];
        }

        return Arithmetic(given, vote, place, fields, counted, expected)
            .Concat(Quorum(given, vote, place, counted, expected))
            .Concat(Majority(given, vote, place, fields, counted, expected))
            .Concat(Reasons(given, vote, place, fields));
    }

    private static IEnumerable<Finding> Arithmetic(CheckedCase given, VoteDefinition vote, string place, FieldValues fields, CountedVote counted, long expected)
    {
        if (CheckedCase.Amount(fields, vote.Expected) is { } written && written != expected)
        {
            return given.Say(vote.QuorumRule, place, $"应到写的是{ChineseDay.Number(written)}人，正式党员减去不计入的{ChineseDay.Number(counted.Excluded.Count)}人是{ChineseDay.Number(expected)}人。", "请核对正式党员人数和不计入应到的名单。");
        }

        return counted.Present > expected || counted.Yes > expected
            ? given.Say(vote.QuorumRule, place, $"实到或赞成的人数比应到{ChineseDay.Number(expected)}人多。", "请看看是不是把列席人员或预备党员也算进来了。")
            : [];
    }

    private static IEnumerable<Finding> Quorum(CheckedCase given, VoteDefinition vote, string place, CountedVote counted, long expected) =>
        counted.Present is { } present && present * 2 <= expected
            ? given.Say(vote.QuorumRule, place, $"应到有表决权党员{ChineseDay.Number(expected)}人，实到{ChineseDay.Number(present)}人，没有超过半数，不能开会表决。", "请核对人数；确实不够的，应重新召开支部大会。")
            : [];

    /// <summary>A resolution that was not carried needs no majority, but then nothing may be approved on it.</summary>
    private static IEnumerable<Finding> Majority(CheckedCase given, VoteDefinition vote, string place, FieldValues fields, CountedVote counted, long expected)
    {
        if (CheckedCase.Flag(fields, "secret_ballot") == false)
        {
            foreach (var finding in given.Say(vote.MajorityRule, place, "写的是没有采用无记名投票。", "请核对；应采取无记名投票的方式表决。"))
            {
                yield return finding;
            }
        }

        if (CheckedCase.Flag(fields, "passed") == false || fields[vote.Yes] is null || counted.Yes * 2 > expected)
        {
            yield break;
        }

        foreach (var finding in given.Say(vote.MajorityRule, place, $"应到有表决权党员{ChineseDay.Number(expected)}人，赞成{ChineseDay.Number(counted.Yes)}人（含会前书面同意），没有超过半数，不能通过。", "请核对票数；没有通过的，请不要勾选“通过”。"))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Reasons(CheckedCase given, VoteDefinition vote, string place, FieldValues fields) =>
        from exclusion in vote.Exclusions
        where exclusion.Local && CheckedCase.Texts(fields, exclusion.Field).Count > 0 && !given.Rules.HasDocument(vote.QuorumRule)
        from finding in given.Say(vote.QuorumRule, place, $"因“{exclusion.Reason}”不计入应到，这样做的依据来源未填。", "请向县委组织部核实，并在本地规定里写明文号。", Severity.Warn)
        select finding;
}
