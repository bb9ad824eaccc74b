using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Festivals and reading days in the villages, and troupes that come to perform.</summary>
internal sealed class Culture(Book book, Township town, Dice dice, YearQuota quota)
{
    private static readonly (string Series, int Month, int Day, string[] Matters)[] Festivals =
    [
        ("春节", 1, 20, ["写春联送祝福", "剪窗花", "村晚彩排", "迎新春象棋赛"]),
        ("元宵", 2, 8, ["社火巡游", "猜灯谜", "做花灯", "滚元宵"]),
        ("清明", 4, 1, ["云上祭先烈", "烈士墓前献花", "文明祭扫签名", "植树寄思"]),
        ("端午", 5, 28, ["包粽子", "缝香包", "艾草义送", "诵读屈原"]),
        ("七夕", 8, 2, ["婚育新风座谈", "金婚老人话相守", "巧手乞巧"]),
        ("中秋", 9, 5, ["月饼送老人", "赏月诗会", "军属团圆饭"]),
        ("重阳", 10, 3, ["百家宴敬老", "为老人义诊理发", "九九登高", "老照片展"]),
        ("移风易俗", 6, 10, ["集体婚礼倡议", "红白理事会评议", "零彩礼家庭分享", "厚养薄葬讲堂"]),
        ("其他", 7, 6, ["广场舞比赛", "篮球友谊赛", "露天电影", "农民趣味运动会", "拔河赛"]),
    ];

    private static readonly string[] Readings =
    [
        "农家书屋读书会", "亲子共读一小时", "红色经典诵读", "旧书换新书", "我是小小朗读者", "田园诗会", "图书漂流", "读书分享沙龙", "流动书车进村", "讲绘本故事",
    ];

    private static readonly string[] Tails = ["活动", "专场", "主题日", "体验课", "邀请赛", "志愿行"];

    private static readonly string[] Shows = ["送戏下乡", "惠民演出", "秦腔折子戏", "迎春文艺会演", "丰收节汇演", "纳凉晚会", "庆七一文艺演出", "文艺轻骑兵演出", "敬老专场演出"];

    private static readonly string[] Programme = ["歌曲", "舞蹈", "戏曲", "小品", "相声", "曲艺", "杂技"];

    private static readonly string[] Venues = ["文化广场", "农家书屋", "村小学", "幸福院", "党群服务中心"];

    public void Write()
    {
        WriteReadingDays();
        WriteFestivals();
        WritePerformances(quota.CountyPerformances, TownBooks.CountyTroupes);
        WritePerformances(quota.CountyPerformances / 2, TownBooks.LocalTroupes);
    }

    private void WriteReadingDays()
    {
        foreach (var standing in book.Standings(quota.ReadingEvents))
        {
            AddActivity("世界读书日", new DateOnly(quota.Year, 4, 16).AddDays(dice.Between(0, 12)), Readings, standing);
        }
    }

    private void WriteFestivals()
    {
        foreach (var standing in book.Standings(quota.Year == 2022 ? 84 : 50))
        {
            var (series, month, day, matters) = dice.Pick(Festivals);
            AddActivity(series, new DateOnly(quota.Year, month, day).AddDays(dice.Between(0, 8)), matters, standing);
        }
    }

    private void AddActivity(string series, DateOnly date, string[] matters, Standing standing)
    {
        var village = dice.Pick(town.Villages);
        book.Add(new CultureActivity
        {
            Ref = book.NewRef("cul", quota.Year),
            Organisation = village.Code,
            Date = date,
            Standing = standing,
            Series = series,
            Theme = book.Wording.Fresh(() => $"{village.Short}{dice.Pick(matters)}{dice.Pick(Tails)}"),
            Place = village.Name + dice.Pick(Venues),
            Form = dice.Percent(88) ? "线下" : "线上",
            Participants = new Heads(dice.Between(20, 160), dice.Percent(40)),
            Volunteering = dice.Percent(22) ? true : dice.Percent(10) ? false : null,
            Partner = dice.Percent(20) ? "清源县文化馆" : null,
        });
    }

    /// <summary>Each day one troupe plays one village; the year's shows are spread so that no two meet.</summary>
    private void WritePerformances(int count, string[] troupes)
    {
        foreach (var standing in book.Standings(count))
        {
            var village = dice.Pick(town.Villages);
            book.Add(new Performance
            {
                Ref = book.NewRef("per", quota.Year),
                Organisation = village.Code,
                Date = dice.DayOf(quota.Year),
                Standing = standing,
                Heading = book.Wording.Fresh(() => $"{village.Short}{dice.Pick(Shows)}"),
                Troupe = dice.Pick(troupes),
                Place = village.Name + "文化广场",
                Programme = [.. dice.PickMany(Programme, dice.Between(2, 4))],
                Audience = new Heads(dice.Between(8, 40) * 10, dice.Percent(80)),
            });
        }
    }
}
