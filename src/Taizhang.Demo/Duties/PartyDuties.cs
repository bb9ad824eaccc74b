using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Party work beside the report's figures: plans, trainings, talks, files, quotas, funds, services.</summary>
internal sealed class PartyDuties(Book book, Township town, Dice dice)
{
    private static readonly string[] Matters =
        ["修好村口路灯", "帮助联系滴灌带", "调换老旧水表", "代办医保缴费", "接通入户网络", "疏通排水渠", "联系大夫上门", "代交电费", "办理老年证", "修补危墙"];

    private static readonly string[] Visits = ["问春耕缺口", "看越冬取暖", "送惠农政策", "听产业打算", "查用火安全", "帮收洋芋", "问孩子上学"];

    public void Write()
    {
        WriteStudyPapers();
        WriteTrainings();
        WriteBranches();
        WriteVillages();
        WriteVisits();
        WriteFunds();
        WriteHonours();
    }

    private void WriteStudyPapers()
    {
        (string Kind, int Month)[] papers = [("年度学习计划", 1), ("成员名单", 1), ("季度学习安排", 4), ("季度学习安排", 7), ("季度学习安排", 10), ("年度学习总结", 12)];
        foreach (var (kind, month) in papers)
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"镇党委中心组2022年{kind}（{month}月）");
            Add("study-paper", town.Code, new DateOnly(2022, month, 14), heading, month == 12 ? Standing.Draft : Standing.Recorded,
                new("heading", heading), new("kind", kind), new("regime", "中心组学习"), new("year", 2022), new("reported", new DateOnly(2022, month, 16)));
        }
    }

    private void WriteTrainings()
    {
        (string Heading, string Kind, int Month)[] trainings =
        [
            ("党员冬训班", "党员集中培训", 2), ("入党积极分子培训班", "入党积极分子培训班", 5), ("发展对象培训班", "发展对象培训班", 6), ("党支部书记培训班", "党务干部培训", 8), ("村干部政策培训班", "村干部培训", 9),
        ];
        foreach (var (heading, kind, month) in trainings)
        {
            Add("training", town.Code, new DateOnly(2022, month, 10), $"2022年{heading}", month == 9 ? Standing.Draft : Standing.Recorded,
                new("heading", $"2022年{heading}"), new("kind", kind), new("organiser", "清泉镇党委"), new("participants", new Heads(dice.Between(24, 90), About: false)), new("days", 3m), new("hours", 24m), new("place", "镇党校"));
        }
    }

    private void WriteBranches()
    {
        foreach (var branch in town.Branches)
        {
            var last = branch == town.Branches[^1] ? Standing.Draft : Standing.Recorded;
            Add("talk", branch.Code, dice.Workday(2022, 11), $"{branch.Name}会前谈心谈话", last,
                new("kind", "支委与党员"), new("talker", town.Secretaries[branch.Code]), new("people", dice.Between(4, 15)), new("occasion", "组织生活会"));
            var files = town.MembersOn(branch, new DateOnly(2022, 5, 31));
            var found = dice.Between(0, 3);
            Add("file-check", branch.Code, dice.Workday(2022, 5), $"{branch.Name}党员档案核查", last,
                new("checked", files), new("problems", found), new("mended", found), new("checker", "镇党建办"));
            foreach (var year in new[] { 2021, 2022 })
            {
                var admitted = book.Cases.OfType<MembershipCase>().Count(@case => @case.Organisation == branch.Code && @case.Took("approved", year));
                Add("development-quota", branch.Code, new DateOnly(year, 2, 20), $"{branch.Name}{year}年发展党员名额", year == 2022 ? last : Standing.Recorded,
                    new("year", year), new("issued", admitted + (admitted == 0 ? 0 : dice.Between(0, 1))), new("document", $"清组发〔{year}〕3号"));
            }
        }
    }

    private void WriteVillages()
    {
        foreach (var village in town.Villages)
        {
            var last = village == town.Villages[^1] ? Standing.Draft : Standing.Recorded;
            var sent = dice.Between(30, 60);
            Add("opinions", village.Code, dice.Workday(2022, 3), $"{village.Short}产业发展征求意见", last,
                new("heading", $"{village.Short}产业发展征求意见"), new("form", "征求意见表"), new("copies", sent), new("returned", sent - dice.Between(0, 9)), new("found", dice.Between(2, 9)));
            for (var i = 1; i <= 2; i++)
            {
                Add("grid-profile", village.Code, new DateOnly(2022, 1, 10 + i), $"{village.Short}第{i}网格底数", last,
                    new("grid", $"{village.Code}-wg{i}"), new("households", dice.Between(60, 110)), new("population", dice.Between(210, 390)), new("members", dice.Between(6, 14)));
            }

            for (var i = 0; i < 3; i++)
            {
                var matter = book.Wording.Fresh(() => $"{village.Short}{dice.Pick(Matters)}{dice.Between(1, 9)}户");
                Add("service", village.Code, dice.Workday(2022, 2 + (3 * i)), matter, i == 0 ? last : Standing.Recorded,
                    new("matter", matter), new("kind", dice.Pick<string>(["办实事", "微心愿", "为民代办", "诉求办理"])), new("beneficiaries", new Heads(dice.Between(1, 60), dice.Percent(30))), new("handler", town.Secretaries[village.Branch.Code]));
            }
        }
    }

    private void WriteVisits()
    {
        var links = dice.PickMany(book.Records.OfType<HouseholdLink>().Where(link => link.StandsOn(new DateOnly(2022, 9, 1)) && link.Date < new DateOnly(2022, 1, 1)), 30);
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            var household = book.Households.Single(known => known.Ref == link.Household);
            var matter = book.Wording.Fresh(() => $"到{household.Head}家{dice.Pick(Visits)}");
            Add("link-visit", link.Organisation, dice.Workday(2022, 1 + (i % 12)), matter, i == 0 ? Standing.Draft : Standing.Recorded,
                new("member", link.Member), new("household", link.Household), new("matter", matter), new("result", "当场解决"));
        }
    }

    /// <summary>A fund for each batch of care visits, decided before the first payment and equal to what was paid.</summary>
    private void WriteFunds()
    {
        foreach (var batch in book.Records.OfType<Care>().Where(care => care.Standing == Standing.Recorded).GroupBy(care => care.Batch))
        {
            var first = batch.Min(care => care.Date);
            Add("care-fund", town.Code, first.AddDays(-6), $"{batch.Key}资金", Standing.Recorded,
                new("batch", batch.Key), new("source", "上级下拨党费"), new("amount", batch.Sum(care => care.AmountYuan)), new("decision", "镇党委会"), new("decided", first.AddDays(-7)));
        }

        const string waiting = "2022年其他慰问";
        var asked = book.Records.OfType<Care>().Where(care => care.Batch == waiting).Sum(care => care.AmountYuan);
        Add("care-fund", town.Code, new DateOnly(2022, 12, 15), $"{waiting}资金", Standing.Draft, new("batch", waiting), new("source", "镇级配套"), new("amount", asked));
    }

    private void WriteHonours()
    {
        (string Programme, string Level, int Quota)[] quotas = [("样板村", "镇级", 12), ("先锋岗", "镇级", 18), ("文明创建", "县级", 3)];
        foreach (var (programme, level, quota) in quotas)
        {
            Add("programme-quota", town.Code, new DateOnly(2022, 2, 15), $"2022年{programme}名额", programme == "文明创建" ? Standing.Draft : Standing.Recorded,
                new("programme", programme), new("track", programme), new("level", level), new("year", 2022), new("quota", quota), new("document", "清党发〔2022〕6号"));
        }

        (string Honour, int Month)[] honours = [("优秀共产党员", 6), ("优秀党务工作者", 6), ("先进基层党组织", 6), ("优秀志愿者", 12), ("好婆婆好媳妇", 3), ("最美家庭", 5), ("文明家庭", 5), ("星级文明户", 11), ("美丽庭院", 9), ("身边好人", 10)];
        for (var i = 0; i < honours.Length; i++)
        {
            var village = town.Villages[i];
            var recipient = honours[i].Honour == "先进基层党组织" ? village.Branch.Name : book.Households.First(household => household.Village == village.Code).Head;
            Add("commendation", village.Code, new DateOnly(2022, honours[i].Month, 25), $"{recipient}获评{honours[i].Honour}", i == 9 ? Standing.Draft : Standing.Recorded,
                new("recipient", recipient), new("honour", honours[i].Honour), new("level", "镇级"), new("document", "清党发〔2022〕15号"), new("issuer", "清泉镇党委"));
        }
    }

    private void Add(string ledger, string organisation, DateOnly date, string title, Standing standing, params Field[] fields) =>
        book.AddDuty(ledger, organisation, date, title, standing, fields);
}
