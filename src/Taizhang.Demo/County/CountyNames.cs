using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.County;

/// <summary>Names of the county's other townships and their villages; none is used twice, none is one of 清泉镇's.</summary>
internal static class CountyNames
{
    public static readonly string[] Towns =
    [
        "石岭镇", "平沙镇", "双河镇", "柳湾镇", "永安镇", "黑松镇", "金塔沟镇", "南屏镇", "北原镇", "长流镇", "红崖镇", "新墩镇", "古渡镇", "西坡镇", "东沟镇",
        "雁池乡", "泉脑乡", "羊寨乡", "花庄乡", "沙塘乡", "石磨乡", "槐树乡", "云台乡", "大坪乡", "牛岘乡", "旱塬乡", "松棚乡", "靖水乡", "营盘乡", "草窝乡",
    ];

    /// <summary>The code of a township in the county: 镇 below 200, 乡 from 200 on.</summary>
    public static string CodeOf(int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"{TownNames.CountyCode}{(Towns[index].EndsWith('乡') ? 200 : 102) + index}");

    private static readonly string[] Firsts =
    [
        "大", "小", "上", "下", "前", "后", "新", "老", "长", "高", "黑", "金", "银", "三", "五", "赵家", "李家", "孙家", "何家", "罗家", "祁家", "段家",
        "魏家", "柴家", "冯家", "邵家", "曹家", "董家",
    ];

    private static readonly string[] Seconds =
    [
        "台子", "湾子", "岔口", "庄子", "沟门", "堡子", "滩头", "梁顶", "坪上", "槽子", "圈湾", "井沟", "磨坊", "渠口", "坡底", "塘坝", "峡口", "山根",
    ];

    public static List<string> Villages(Dice dice) =>
        dice.Shuffled(Firsts.SelectMany(first => Seconds.Select(second => $"{first}{second}村")));
}
