using System.Globalization;
using Taizhang.Demo.Chance;

namespace Taizhang.Demo.Duties;

/// <summary>What the branches' gatherings are about, by the season of the year.</summary>
internal static class ThemeWords
{
    public static readonly string[] Rooms = ["村党群服务中心会议室", "党员活动室", "村文化广场", "农家书屋", "村委会二楼会议室"];

    public static readonly string[] Films = ["《大决战》", "《建党伟业》", "《焦裕禄》", "《长征》", "《秋收起义》", "《英雄儿女》", "《八步沙》", "《我和我的祖国》", "《生死牛玉儒》", "《黄大年》"];

    public static readonly string[] Evenings = ["元宵夜", "春夜", "夏夜", "秋收后", "冬闲", "周末晚", "农闲晚", "纳凉晚"];

    public static readonly string[] Watching = ["集中收看", "组织收看", "党员夜校收看", "支部书记带头收看"];

    public static readonly string[] LessonThemes =
    [
        "《初心的力量》", "《戈壁种树人》", "《渠水的故事》", "《军旗下的誓言》", "《一粒种子的分量》", "《把论文写在大地》", "《老支书的账本》",
        "《山村女教师》", "《守边四十年》", "《铁路修到家门口》", "《从窑洞走来》", "《一线医生手记》",
    ];

    private static readonly string[][] Seasons =
    [
        ["学全会公报、谋全年打算", "话开局、定任务", "温入党誓词、迎新春"],
        ["学中央一号文件", "贺新春、讲政策", "返乡党员座谈学习"],
        ["学两会精神", "学雷锋、办实事", "备春耕、讲农技"],
        ["清明追思先烈", "学法懂法守法", "国家安全知识学习"],
        ["劳动最光荣、学先进", "青春心向党", "防灾减灾知识学习"],
        ["迎七一、学党章", "禁毒防诈学习", "安全生产大家谈"],
        ["重走红军路", "庆七一、过政治生日", "学优秀党员事迹"],
        ["双拥共建、学军史", "防汛抗旱经验学习", "乡村治理大家谈"],
        ["迎国庆、讲变化", "学民法、树新风", "民族团结一家亲"],
        ["重阳敬老、学家风", "庆丰收、谋振兴", "颂祖国、讲担当"],
        ["学报告、谈体会", "消防安全和冬季防疫学习", "廉洁家风学习"],
        ["学宪法、讲宪法", "盘点一年、认领承诺", "冬训夜学"],
    ];

    private static readonly string[] StudyForms =
    [
        "学习交流", "读书分享", "专题学习", "知识问答", "院坝讲堂", "田埂课堂", "老党员讲故事", "夜校学习", "微党课比武", "案例剖析",
    ];

    private static readonly string[] Work =
    [
        "清理渠道淤泥", "帮困难户播种", "植树补苗", "打扫巷道卫生", "为老人拆洗被褥", "卡点值守", "检修路灯", "捡拾残膜", "帮扶户收玉米",
        "慰问留守儿童", "清扫积雪", "粉刷旧墙", "整治乱堆乱放", "入户填写需求卡",
    ];

    private static readonly string[] WorkForms = ["主题党日", "党员义务劳动", "支部实践日", "党员奉献日", "我为群众办实事"];

    private static readonly string[] CommitteeMatters =
    [
        "党费收缴", "发展党员计划", "主题党日方案", "低保动态调整建议", "村级公益岗安排", "党员联系户分工", "村集体分红方案", "帮扶资金使用",
        "高标准农田项目占地", "村级道路硬化", "防返贫监测对象", "阵地修缮", "星级自评", "入党申请人谈话安排", "党员积分", "人居环境整治",
        "灌溉用水分配", "合作社经营", "矛盾纠纷调处", "疫情值班排班", "慰问对象提名", "农机库建设", "安全隐患排查", "村务公开内容",
    ];

    private static readonly string[] CommitteeVerbs = ["研究", "商议", "安排", "听取汇报并研究"];

    private static readonly string[] GroupMatters =
    [
        "网格走访情况", "党员承诺践诺", "联系户困难清单", "卫生评比", "水费收缴", "红白事简办", "外出党员联络", "邻里纠纷", "护林防火巡查",
        "农资价格", "预备党员表现", "积极分子表现", "秸秆禁烧", "养老保险缴费", "防诈骗提醒", "冬季取暖安全",
    ];

    private static readonly string[] GroupVerbs = ["讨论", "通报", "评议", "议一议"];

    private static readonly string[] AssemblyMatters =
    [
        "审议支部季度工作", "表决接收预备党员事项", "民主评议村级项目", "通报党费使用", "票决惠民事项", "讨论村规民约修订", "听取村委会工作",
        "通报集体经济收支", "讨论预备党员转正", "表决积极分子推荐", "公示困难户名单", "部署防汛", "学习上级文件并部署工作",
    ];

    private static readonly string[] Lessons =
    [
        "党支部书记讲党课：党员怎样带头富", "讲党课：从一条水渠看干群同心", "讲党课：守纪律就是守底线", "讲党课：老区精神代代传",
        "讲党课：粮食安全人人有责", "讲党课：入党为什么、在党干什么", "讲党课：算好廉洁账", "讲党课：移民搬迁二十年", "讲党课：把党章刻在心上",
        "讲党课：女党员的担当", "讲党课：沙窝里种出幸福", "讲党课：把群众的小事办好", "讲党课：返乡青年有舞台",
    ];

    private static readonly string[] LessonAudience = ["（全体党员）", "（扩大到积极分子）", "（党员和村民代表）", "（网格党小组长）", "（青年党员）"];

    public static string StudyDay(Dice dice, int month) => dice.Pick(Seasons[month - 1]) + dice.Pick(StudyForms);

    public static string WorkDay(Dice dice, int month) => string.Create(CultureInfo.InvariantCulture, $"{month}月{dice.Pick(Work)}{dice.Pick(WorkForms)}");

    public static string CommitteeMatter(Dice dice, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month}月{dice.Pick(CommitteeVerbs)}{dice.Pick(CommitteeMatters)}");

    public static string GroupMatter(Dice dice, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month}月{dice.Pick(GroupVerbs)}{dice.Pick(GroupMatters)}");

    public static string AssemblyMatter(Dice dice, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quarter(month)}党员大会{dice.Pick(AssemblyMatters)}");

    public static string Lesson(Dice dice) => dice.Pick(Lessons) + dice.Pick(LessonAudience);

    public static string Review(Dice dice, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}年度组织生活会{dice.Pick<string>(["对照检查", "批评与自我批评", "谈心得、找差距"])}");

    private static string Quarter(int month) => month switch { <= 3 => "一季度", <= 6 => "二季度", <= 9 => "三季度", _ => "四季度" };
}
