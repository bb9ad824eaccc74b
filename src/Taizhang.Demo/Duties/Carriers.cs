using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Slogans, boards and banners: put up, changed, mended, taken down; and what ran on the screens.</summary>
internal sealed class Carriers(Book book, Township town, Dice dice, YearQuota quota)
{
    private static readonly (string Place, string Kind)[] Places =
    [
        ("村委会院墙", "村委会"), ("村委会大门两侧", "村委会"), ("文化广场北侧", "文化广场"), ("文化广场舞台", "文化广场"), ("通村公路入口", "主要路段"),
        ("小学围墙", "其他"), ("村卫生室外墙", "其他"), ("三岔路口", "主要路段"), ("渠首护坡", "其他"), ("搬迁点巷口", "主要路段"),
        ("便民桥头", "主要路段"), ("合作社库房", "其他"), ("农贸市场入口", "主要路段"), ("老年幸福院", "其他"),
    ];

    private static readonly string[] Slogans =
    [
        "讲文明、改陋习、树新风", "绿水青山就是金山银山", "听党话、感党恩、跟党走", "邻里和睦一家亲", "厚养薄葬、喜事新办", "人勤地不懒、日子比蜜甜",
        "防火防盗防诈骗", "尊老爱幼好家风", "爱护环境、从我做起", "团结奋斗、振兴清泉", "诚信是金、和气生财", "读书明理、耕读传家", "戴口罩、勤洗手、少聚集",
        "节约用水、惠及子孙", "党员带头、群众点头", "移风易俗、轻松生活",
    ];

    private static readonly string[] Styles = ["（红底白字）", "（墙绘）", "（喷绘）", "（立牌）", "（新版）", "（木刻）", "（双面）", "（铁艺）"];

    private static readonly string[] BannerStyles = ["（红底白字）", "（红底黄字）", "（跨街）", "（门头）", "（树间）", "（会场）", "（广场）", "（短幅）"];

    private static readonly string[] Approvers = ["赵永刚", "李晓霞", "马文斌"];

    private static readonly (string Category, string[] Messages)[] Plays =
    [
        ("理论宣传", ["全会精神金句", "两会热词", "报告要点摘播", "党章知识问答", "习语品读", "主题教育口号"]),
        ("文明创建", ["文明公约", "核心价值观短片", "身边好人事迹", "移风易俗倡议", "家风小故事"]),
        ("疫情防控", ["防疫九条提醒", "疫苗接种通知", "返乡报备须知", "核酸检测安排"]),
        ("安全生产", ["燃气安全常识", "道路交通安全", "森林防火令", "防汛避险要点"]),
        ("其他", ["惠农补贴公示", "医保缴费提醒", "招工信息", "反诈骗案例"]),
    ];

    private static readonly string[] Periods = ["上旬播放", "中旬播放", "下旬播放", "集中展播", "滚动播放", "早晚播放", "节日播放", "赶集日播放"];

    public void Write()
    {
        WritePlaces("宣传标语", "新增", quota.NewSlogans);
        WritePlaces("公益广告栏", "更换", quota.ChangedBoards);
        WriteBanners();
        WriteOthers();
        WriteScreens();
    }

    /// <summary>As many different places as asked; a few are done twice in the year and still count once.</summary>
    private void WritePlaces(string carrier, string action, int places)
    {
        var all = town.Villages.SelectMany(village => Places.Select(place => (village, place)));
        var chosen = dice.PickMany(all, places);
        foreach (var (village, place) in chosen.Concat(chosen.Take(places / 9)))
        {
            Add(village, carrier, action, place, Standing.Recorded, dice.Between(1, 4));
        }

        foreach (var standing in book.Standings(40).Where(standing => standing != Standing.Recorded))
        {
            Add(dice.Pick(town.Villages), carrier, action, ("旧粮站山墙", "其他"), standing, 1);
        }
    }

    /// <summary>Banners are counted by the piece, so the last one gets what is left.</summary>
    private void WriteBanners()
    {
        for (var left = quota.Banners; left > 0;)
        {
            var pieces = Math.Min(left, dice.Between(1, 4));
            Add(dice.Pick(town.Villages), "横幅", "新增", dice.Pick(Places), Standing.Recorded, pieces);
            left -= pieces;
        }

        Add(dice.Pick(town.Villages), "横幅", "新增", dice.Pick(Places), Standing.Draft, 3);
    }

    /// <summary>What is done besides and counts in no figure: mending, taking down, other carriers.</summary>
    private void WriteOthers()
    {
        (string Carrier, string Action)[] others =
        [
            ("宣传标语", "更换"), ("宣传标语", "维修"), ("公益广告栏", "新增"), ("公益广告栏", "维修"), ("横幅", "拆除"), ("横幅", "更换"), ("文化墙", "新增"),
            ("宣传栏", "更换"), ("宣传栏", "新增"),
        ];
        for (var i = 0; i < quota.NewSlogans * 2 / 3; i++)
        {
            var (carrier, action) = dice.Pick(others);
            Add(dice.Pick(town.Villages), carrier, action, dice.Pick(Places), Standing.Recorded, dice.Between(1, 3));
        }
    }

    private void Add(Village village, string carrier, string action, (string Place, string Kind) place, Standing standing, int quantity) =>
        book.Add(new CarrierChange
        {
            Ref = book.NewRef("car", quota.Year),
            Organisation = village.Code,
            Date = dice.DayOf(quota.Year),
            Standing = standing,
            Carrier = carrier,
            Action = action,
            Content = book.Wording.Fresh(() => $"{village.Short}{dice.Pick(Slogans)}{dice.Pick(carrier == "横幅" ? BannerStyles : Styles)}"),
            Place = place.Place,
            PlaceKind = place.Kind,
            Quantity = quantity,
            Approver = dice.Pick(Approvers),
        });

    /// <summary>Some plays run on all villages' screens at once, some on one village's own; all for days on end.</summary>
    private void WriteScreens()
    {
        foreach (var standing in book.Standings(quota.Year == 2022 ? 112 : 58))
        {
            var everywhere = dice.Percent(30);
            var village = dice.Pick(town.Villages);
            var from = dice.Day(new DateOnly(quota.Year, 1, 4), new DateOnly(quota.Year, 12, 15));
            var (category, messages) = dice.Pick(Plays);
            book.Add(new ScreenPlay
            {
                Ref = book.NewRef("scr", quota.Year),
                Organisation = everywhere ? town.Code : village.Code,
                Date = from,
                To = from.AddDays(dice.Between(0, 14)),
                Standing = standing,
                Content = book.Wording.Fresh(() => $"{(everywhere ? "全镇" : village.Short)}{dice.Pick(messages)}{dice.Pick(Periods)}"),
                Messages = dice.Between(1, 4),
                Screens = everywhere ? dice.Between(13, 16) : dice.Between(1, 2),
                Category = category,
                Approver = dice.Pick(Approvers),
                TimesPerDay = dice.Percent(40) ? dice.Between(2, 12) : null,
            });
        }
    }
}
