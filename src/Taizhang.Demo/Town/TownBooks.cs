using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Town;

/// <summary>The books of outside bodies and of topics.</summary>
internal static class TownBooks
{
    public const string CountySchool = "O01";
    public const string CitySchool = "O02";
    public const string CountyLecturers = "O03";
    public const string TownLeaders = "O04";
    public const string VillageTeams = "O05";
    public const string University = "O06";

    /// <summary>WeChat accounts, the town's own first.</summary>
    public static readonly string[] Accounts = ["O11", "O12", "O13"];

    public const string CountyMedia = "O14";
    public const string CountyStation = "O15";
    public const string CityMedia = "O16";
    public const string ProvinceMedia = "O17";

    public static readonly string[] CountyTroupes = ["O21", "O22", "O23"];
    public static readonly string[] LocalTroupes = ["O24", "O25"];

    public static readonly Outside[] Outsides =
    [
        new(CountySchool, "清源县委党校", "党校", "县级"),
        new(CitySchool, "武泉市委党校", "党校", "市级"),
        new(CountyLecturers, "清源县委宣讲团", "机关", "县级"),
        new(TownLeaders, "清泉镇领导班子", "机关", "镇级"),
        new(VillageTeams, "清泉镇驻村工作队", "机关", "镇级"),
        new(University, "陇原农业大学", "高校", "省级"),
        new(Accounts[0], "清泉镇发布", "微信公众号", "镇级"),
        new(Accounts[1], "清源先锋", "微信公众号", "县级"),
        new(Accounts[2], "文明清源", "微信公众号", "县级"),
        new(CountyMedia, "清源县融媒体中心", "媒体", "县级"),
        new(CountyStation, "清源县广播电视台", "媒体", "县级"),
        new(CityMedia, "武泉日报", "媒体", "市级"),
        new(ProvinceMedia, "陇上党建网", "媒体", "省级"),
        new(CountyTroupes[0], "清源县秦剧团", "文艺团体", "县级"),
        new(CountyTroupes[1], "清源县文化馆艺术团", "文艺团体", "县级"),
        new(CountyTroupes[2], "武泉市歌舞剧院", "文艺团体", "市级"),
        new(LocalTroupes[0], "清泉镇自乐班", "文艺团体", "镇级"),
        new(LocalTroupes[1], "清泉镇社火队", "文艺团体", "镇级"),
    ];

    public const string SixthPlenum = "T01";
    public const string ProvinceCongress = "T02";
    public const string FourthVolume = "T03";
    public const string Congress = "T04";
    public const string PartyHistory = "T05";
    public const string CivilCode = "T06";
    public const string Revival = "T07";
    public const string FifthPlenum = "T08";

    public static readonly Topic[] Topics =
    [
        new(SixthPlenum, "十九届六中全会精神", new DateOnly(2021, 11, 11)),
        new(ProvinceCongress, "省党代会精神", new DateOnly(2022, 5, 30)),
        new(FourthVolume, "治国理政第四卷", new DateOnly(2022, 7, 2)),
        new(Congress, "党的二十大精神", new DateOnly(2022, 10, 22)),
        new(PartyHistory, "党史学习教育", new DateOnly(2021, 2, 20)),
        new(CivilCode, "民法典进乡村", new DateOnly(2020, 5, 28)),
        new(Revival, "乡村振兴惠农政策", new DateOnly(2021, 2, 21)),
        new(FifthPlenum, "十九届五中全会精神", new DateOnly(2020, 10, 29)),
    ];

    public static void AddTo(Book book)
    {
        book.Outsides.AddRange(Outsides);
        book.Topics.AddRange(Topics);
    }
}
