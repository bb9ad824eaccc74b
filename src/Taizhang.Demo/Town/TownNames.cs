namespace Taizhang.Demo.Town;

/// <summary>The names of the fictional county, its township and what is in it.</summary>
internal static class TownNames
{
    public const string CountyCode = "620699";
    public const string County = "清源县";
    public const string TownCode = "620699101";
    public const string Town = "清泉镇";
    public const string FirstVillage = "黄花滩村";
    public const string FamousPost = "产业致富先锋岗";

    public static readonly string[] Villages =
    [
        FirstVillage, "石门峡村", "红沙湾村", "柳条河村", "上泉村", "马圈沟村", "白茨岘村", "青石湾村",
        "沙井子村", "双墩子村", "杨家台村", "芨芨滩村", "东梁村", "永丰堡村", "头道槽村",
    ];

    /// <summary>What some villages were called before.</summary>
    public static readonly (string Village, string Former)[] FormerNames =
        [("青石湾村", "青石嘴村"), ("永丰堡村", "新堡子村"), ("上泉村", "上泉湾村")];

    public static readonly string[] TownBranches = ["清泉镇机关党支部", "清泉镇中心学校党支部", "清泉镇卫生院党支部"];

    public const string ClosedBranch = "清泉镇供销合作社党支部";

    public static readonly string[] Offices = ["清泉镇党政综合办公室", "清泉镇党建工作办公室", "清泉镇综合文化站", "清泉镇农业农村综合服务中心"];

    public static readonly string[] Institutes =
        ["清泉镇新时代文明实践所", "清泉镇新时代文明实践所集镇分所", "清泉镇新时代文明实践所移民区分所", "清泉镇新时代文明实践所北山分所"];

    public static readonly string[] Posts =
    [
        FamousPost, "矛盾调解先锋岗", "防疫值守先锋岗", "政策明白先锋岗", "环境整治先锋岗", "护林防火先锋岗", "便民代办先锋岗",
        "敬老助残先锋岗", "移民帮扶先锋岗", "节水灌溉先锋岗", "养殖技术先锋岗", "日光温室先锋岗", "电商助农先锋岗", "文艺宣传先锋岗",
        "夜间巡逻先锋岗", "道路养护先锋岗", "教书育人先锋岗", "健康义诊先锋岗", "低保核查先锋岗", "项目建设先锋岗", "窗口服务先锋岗",
        "水源巡查先锋岗", "防汛抢险先锋岗", "农机互助先锋岗", "乡风评议先锋岗", "医保服务先锋岗", "档案整理先锋岗", "劳务输转先锋岗",
    ];

    public static readonly string[] TeamKinds = ["护苗助学", "卫生环保", "文艺宣传", "邻里互助", "农技服务"];
}
