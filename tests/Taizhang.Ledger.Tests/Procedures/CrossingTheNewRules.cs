using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>Cases that cross the day on which the rules of 2026 took effect: every step is judged by the rules of its own day.</summary>
public sealed class CrossingTheNewRules(CaseOffice office) : IClassFixture<CaseOffice>
{
    private static readonly string[] Until2026 =
    [
        "apply 2024-11-01", "talk 2024-11-10", "activist 2025-03-01", "activist-filed 2025-03-05", "mentors 2025-03-08 mentors=[wang]",
        "cultivation 2025-08-20", "cultivation 2026-02-01",
    ];

    [Fact]
    public void what_is_new_in_2026_is_asked_of_later_steps_only()
    {
        Assert.Equal("", office.Membership([.. Until2026, "candidate 2026-05-15 published_from=2026-05-13 published_to=2026-05-14"]).Codes());
        Assert.Equal("R-51-08:Error", office.Membership([.. Until2026, "candidate 2026-05-20 published_from=2026-05-18 published_to=2026-05-19"]).Codes());
    }

    [Fact]
    public void a_meeting_more_than_a_month_after_its_pre_review_was_local_before_and_is_a_rule_now()
    {
        Assert.Equal("", office.Membership("pre-review 2026-03-01", "branch-meeting 2026-05-17").Codes());
        Assert.Equal("R-51-13:Error", office.Membership("pre-review 2026-03-01", "branch-meeting 2026-05-18").Codes());
    }

    [Fact]
    public void publicity_ends_before_the_candidate_is_decided_since_2026() => Assert.Equal(
        "R-51-08:Error",
        office.Membership([.. Until2026, "candidate 2026-06-01 published_from=2026-05-25 published_to=2026-06-02"]).Codes());

    [Fact]
    public void the_case_says_that_it_crosses()
    {
        var reading = Read(new DateOnly(2026, 6, 1), [.. Until2026, "candidate 2026-05-20"]);

        Assert.Equal(
            "本件跨越新旧规定：2026年5月18日以前的步骤按《中国共产党发展党员工作细则》（中办发〔2014〕33号），从这一天起的按《中国共产党发展党员工作细则》（2026年修订）。",
            reading.Remark);
        Assert.Equal(["2014", "2014", "2014", "2014", "2014", "2014", "2014", "2026"], reading.Taken.Select(step => step.Version.Version));
        Assert.Contains("施行日期按2026年5月18日，过渡办法以正式文本为准。", reading.Unconfirmed);
    }

    [Fact]
    public void a_step_that_can_only_come_later_is_announced_by_the_later_rules()
    {
        var reading = Read(new DateOnly(2026, 1, 10), "apply 2025-05-01", "talk 2025-05-10", "activist 2025-06-10", "activist-filed 2025-06-12", "mentors 2025-06-15", "cultivation 2025-11-01");
        var candidate = reading.Next.Single(next => next.Step.Id == "candidate");

        Assert.Equal((new DateOnly(2026, 6, 10), "R-51-07", "2026"), (candidate.Earliest?.Counted.Day, candidate.Earliest?.Rule, candidate.Version.Version));
        Assert.Contains(candidate.Missing, item => item.Name == "公示情况登记表");
    }

    private static CaseReading Read(DateOnly day, params string[] steps) => CaseGates.Read(day, "wu", steps);
}

/// <summary>What comes next and what is lacking for it.</summary>
public sealed class CaseGates(CaseOffice office) : IClassFixture<CaseOffice>
{
    private static readonly string[] UpToReview =
    [
        "apply 2020-09-10 documents=[入党申请书]",
        "talk 2020-09-20 documents=[谈话记录]",
        "activist 2020-10-22 documents=[推荐（推优）登记表,会议记录]",
        "activist-filed 2020-10-25 documents=[备案报告,备案登记表]",
        "mentors 2020-10-26 mentors=[wang] documents=[培养联系人登记]",
        "cultivation 2021-04-01 documents=[培养教育考察登记表]",
        "cultivation 2021-09-20",
        "candidate 2021-11-02 documents=[会议记录,听取意见记录]",
        "candidate-filed 2021-11-05 documents=[备案报告]",
        "introducers 2021-11-10 introducers=[wang,zhao] unrestricted=true documents=[介绍人登记]",
        "political-review 2022-01-20 documents=[政审函调和回函,政审报告]",
        "training 2022-03-01 days=3 documents=[培训登记表或结业证明]",
        "committee-review 2022-11-20 documents=[支委会审查意见]",
    ];

    [Fact]
    public void the_next_gate_says_what_is_lacking_as_a_list()
    {
        var next = Read(new DateOnly(2022, 12, 6), "wu prepared=[预审请示]", UpToReview).Next[0];

        Assert.Equal("pre-review", next.Step.Id);
        Assert.Equal(["群众座谈会记录", "执纪执法部门意见（只登文号）"], next.Missing.Select(item => item.Name));
        Assert.Equal(["党支部", "镇党委"], next.Missing.Select(item => item.ProvidedBy));
        Assert.Contains("预审请示", next.Ready);
    }

    [Fact]
    public void a_detail_the_rules_need_is_lacking_like_a_paper()
    {
        var next = Read(new DateOnly(2022, 12, 6), "wu", [.. UpToReview.Select(step => step.Replace(" days=3", "", StringComparison.Ordinal))]).Next[0];

        Assert.Contains(next.Missing, item => item is { Kind: MissingKind.Detail, Name: "天数或学时" });
    }

    [Fact]
    public void a_step_left_out_is_lacking()
    {
        var next = Read(new DateOnly(2022, 12, 6), "wu", [.. UpToReview.Where(step => !step.StartsWith("talk", StringComparison.Ordinal))]).Next;

        Assert.Equal("talk", next[0].Step.Id);
        Assert.Equal(new DateOnly(2020, 10, 10), next[0].Latest?.Counted.Day);
        Assert.Contains(next.Single(step => step.Step.Id == "pre-review").Missing, item => item is { Kind: MissingKind.Step, Name: "党组织派人谈话" });
    }

    [Theory]
    [InlineData("2021-12-31", "conversion-applied", "2022-07-01", null)]
    [InlineData("2022-07-05", "conversion-applied", "2022-07-01", null)]
    public void the_day_on_which_probation_ends_is_known_beforehand(string today, string step, string earliest, string? latest)
    {
        var next = Read(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), "wu checked_from=2021-07-20", ["branch-meeting 2021-07-01", "approved 2021-07-20"]).Next;
        var applied = next.Single(known => known.Step.Id == step);

        Assert.Equal((earliest, latest), (Text(applied.Earliest?.Counted.Day), Text(applied.Latest?.Counted.Day)));
    }

    [Fact]
    public void an_extension_moves_the_earliest_conversion()
    {
        var next = Read(new DateOnly(2022, 8, 1), "wu checked_from=2021-07-20", ["branch-meeting 2021-07-01", "approved 2021-07-20", "extended 2022-07-05 months=6", "conversion-applied 2023-01-01"]).Next;

        Assert.Equal(new DateOnly(2023, 1, 1), next.First(known => known.Step.Id == "conversion-applied").Earliest?.Counted.Day);
    }

    [Fact]
    public void the_half_yearly_note_is_due_until_the_person_is_a_candidate()
    {
        var cultivation = Read(new DateOnly(2021, 7, 1), "wu", UpToReview[..6]).Next.Single(next => next.Step.Id == "cultivation");

        Assert.Equal((new DateOnly(2021, 10, 1), "R-51-06"), (cultivation.Latest?.Counted.Day, cultivation.Latest?.Rule));
    }

    [Fact]
    public void an_older_case_enters_at_its_present_step_and_nothing_before_is_asked()
    {
        string[] steps = ["apply 2015-01-01", "activist 2015-01-20", "candidate 2015-06-01", "approved 2022-06-10"];
        var reading = Read(new DateOnly(2022, 12, 6), "wu checked_from=2022-06-01", steps);

        Assert.Equal("", office.Findings(CaseOffice.Case("membership", "wu checked_from=2022-06-01", steps)).Codes());
        Assert.Equal([false, false, false, true], reading.Taken.Select(step => step.Checked));
        Assert.DoesNotContain(reading.Next, next => next.Step.Id is "talk" or "mentors" or "training" or "candidate-filed");
        Assert.NotEqual("", office.Findings(CaseOffice.Case("membership", "wu", steps)).Codes());
    }

    [Fact]
    public void cultivation_goes_on_in_another_unit()
    {
        string[] steps = ["transferred-in 2022-03-01 activist_on=2021-05-10", "mentors 2022-03-05 mentors=[wang]", "cultivation 2022-05-01"];

        Assert.Equal(new DateOnly(2022, 5, 10), Read(new DateOnly(2022, 5, 5), "wu", steps).Next.Single(next => next.Step.Id == "candidate").Earliest?.Counted.Day);
        Assert.Equal("", office.Membership([.. steps, "candidate 2022-05-10"]).Codes());
        Assert.Equal("R-51-07:Error", office.Membership([.. steps, "candidate 2022-05-09"]).Codes());
    }

    [Fact]
    public void whoever_has_left_has_nothing_to_do() => Assert.Equal(
        (CaseState.Left, 0),
        Read(new DateOnly(2022, 12, 6), "wu", [.. UpToReview[..6], "cancelled 2021-09-01 kind=撤回申请"]) is var reading ? (reading.State, reading.Next.Count) : default);

    [Theory]
    [InlineData("apply 2022-01-01", "撤回申请、转出")]
    [InlineData("apply 2022-01-01; talk 2022-01-10; activist 2022-03-01", "撤回申请、取消积极分子资格、转出")]
    [InlineData("apply 2022-01-01; activist 2022-03-01; branch-meeting 2022-05-01", "撤回申请、取消积极分子资格、不予批准、转出")]
    [InlineData("apply 2022-01-01; activist 2022-03-01; branch-meeting 2022-05-01; approved 2022-06-01", "取消预备党员资格、转出")]
    public void the_ways_out_depend_on_where_the_case_stands(string steps, string ways) =>
        Assert.Equal(ways, string.Join('、', Read(new DateOnly(2022, 12, 6), "wu", steps.Split("; ")).WaysOut));

    internal static CaseReading Read(DateOnly day, string subject, string[] steps)
    {
        var line = System.Text.Json.JsonDocument.Parse(CaseOffice.Case("membership", subject, steps)).RootElement.GetProperty("case").GetRawText();
        var content = (CaseContent)CountedSources.Read(Catalogs.Real, EntryKind.Case, line);
        return ReadCase.On(content, Catalogs.Real, new CaseRules(Catalogs.Real), new DateOnly(1995, 5, 20), day) ?? throw new ArgumentException($"No version holds on {day}.");
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
