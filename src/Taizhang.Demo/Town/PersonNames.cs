using Taizhang.Demo.Chance;

namespace Taizhang.Demo.Town;

/// <summary>Names of people as they are heard in the region, by sex and generation.</summary>
internal static class PersonNames
{
    private static readonly string[] Surnames =
    [
        "王", "李", "张", "马", "刘", "杨", "陈", "赵", "徐", "胡", "朱", "高", "郭", "罗", "何", "孙", "宋", "丁", "石", "冯", "韩",
        "白", "俞", "祁", "柴", "蔺", "崔", "段", "魏", "齐", "董", "苏", "潘", "程", "常", "吴", "周", "田", "邵", "雷",
    ];

    private static readonly string[] OldMen =
    [
        "国栋", "万福", "生财", "永寿", "德全", "有禄", "天佑", "兆祥", "积善", "玉堂", "进才", "占奎", "忠孝", "长庚", "世英", "登科",
        "宝山", "存义", "延龄", "振邦", "兴汉", "多寿", "吉元", "怀仁", "开泰", "得胜", "廷瑞", "尚文", "作栋", "庆余", "学义", "守业",
    ];

    private static readonly string[] Men =
    [
        "建军", "志强", "国强", "海龙", "永刚", "文斌", "晓东", "立新", "富平", "学文", "兴旺", "玉明", "成林", "发展", "向前", "卫东",
        "建国", "红军", "培德", "有才", "生辉", "延军", "满仓", "宗元", "正义", "国平", "永红", "吉祥", "春生", "万军", "小平", "光明",
        "多杰", "鹏程", "浩然", "子豪", "志远", "凯", "磊", "鑫", "涛", "伟", "斌", "超", "亮", "波",
    ];

    private static readonly string[] Women =
    [
        "秀兰", "玉梅", "桂花", "菊香", "彩霞", "春花", "金莲", "玉珍", "淑芳", "兰英", "凤琴", "翠萍", "爱玲", "红霞", "雪梅", "小燕",
        "丽娟", "海霞", "晓霞", "春燕", "永梅", "建萍", "月英", "生兰", "改琴", "莲花", "银环", "巧云", "存弟", "雅琴", "婷婷", "静",
        "丽", "娜", "敏", "雯", "佳怡", "欣怡", "梦瑶", "思雨",
    ];

    public static string Next(Dice dice, bool male, DateOnly birth)
    {
        var given = (male, birth.Year) switch
        {
            (true, < 1956) => OldMen,
            (true, _) => Men,
            (false, _) => Women,
        };
        return dice.Pick(Surnames) + dice.Pick(given);
    }
}
