using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Texts published: on WeChat accounts, in the county's media, and elsewhere.</summary>
internal sealed class Publications(Book book, Township town, Dice dice, YearQuota quota)
{
    private static readonly (string Category, string[] Matters)[] Matters =
    [
        ("基层党建", ["支部共建解难题", "党员带头修渠道", "网格小组进农家", "夜校课堂亮了灯", "老党员再上岗", "党建联合结硕果", "支部领办合作社", "党员承诺上墙"]),
        ("文明创建", ["积分超市换新风", "红白事简办成习惯", "好婆婆好媳妇受表彰", "农家书屋热起来", "道德评议有温度", "家风家训上门楣"]),
        ("疫情防控", ["卡点上的坚守", "疫苗接种送到家", "核酸采样不漏一人", "防疫喇叭天天响", "志愿者送菜上门", "返乡人员暖心管理"]),
        ("乡村振兴", ["温棚辣椒卖得俏", "肉羊养殖闯出路", "枸杞红了、腰包鼓了", "光伏板下种药材", "土地流转增收益", "订单种植稳收入", "旱作梯田新图景", "搬迁群众进工厂"]),
        ("志愿服务", ["红马甲进校园", "为独居老人理发", "义诊队进村来", "巧手娘子军缝冬衣", "暑期课堂不打烊", "垃圾分类劝导忙"]),
        ("其他", ["安全宣传走进集市", "防溺水提醒到户", "普法小分队下乡", "平安巡逻夜夜行", "冬季取暖防中毒"]),
    ];

    private static readonly string[] Leads = ["一线直击：", "镇村动态｜", "清泉故事｜", "记者走基层：", "图说清泉：", "党建微视角：", "工作简讯：", "身边事："];

    private static readonly string[] Marks = ["", "（组图）", "啦！", "，群众点赞", "，冬日里添暖意", "，好经验在这里", "见实效", "的背后"];

    private static readonly string[] Authors = ["马文斌", "李晓霞", "王海燕", "赵永刚", "杨静"];

    private readonly List<string> _originals = [];

    public void Write()
    {
        WriteOn(quota.AccountArticles, () => dice.Pick<string>([TownBooks.Accounts[0], TownBooks.Accounts[0], TownBooks.Accounts[0], TownBooks.Accounts[1], TownBooks.Accounts[2]]));
        WriteOn(quota.CountyMediaArticles, () => dice.Pick<string>([TownBooks.CountyMedia, TownBooks.CountyMedia, TownBooks.CountyStation]));
        WriteOn(quota.CountyMediaArticles / 2, () => dice.Pick<string>([TownBooks.CityMedia, TownBooks.CityMedia, TownBooks.ProvinceMedia]));
    }

    private void WriteOn(int count, Func<string> outlet)
    {
        foreach (var standing in book.Standings(count))
        {
            var date = dice.DayOf(quota.Year);
            var village = dice.Pick(town.Villages);
            var (category, matters) = dice.Pick(Matters);
            var reprint = _originals.Count > 0 && dice.Percent(8);
            var headline = book.Wording.Fresh(() => $"{dice.Pick(Leads)}{village.Short}{dice.Pick(matters)}{dice.Pick(Marks)}");
            _originals.Add(headline);
            var reference = book.NewRef("pub", quota.Year);
            book.Add(new Publication
            {
                Ref = reference,
                Organisation = dice.Percent(70) ? town.Code : village.Code,
                Date = date,
                Standing = standing,
                Headline = headline,
                Link = dice.Percent(85) ? string.Create(CultureInfo.InvariantCulture, $"https://news.example.cn/{date:yyyyMMdd}/{reference}.html") : null,
                Outlet = outlet(),
                Category = category,
                Author = dice.Pick(Authors),
                Reprint = reprint ? true : null,
                Original = reprint ? dice.Pick(_originals) : headline,
                Villages = [village.Code],
            });
        }
    }
}
