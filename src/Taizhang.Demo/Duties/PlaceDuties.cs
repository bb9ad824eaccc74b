using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>What villages have and keep up: carriers and their patrols, leaflets and broadcasts, venues, sites, customs.</summary>
internal sealed class PlaceDuties(Book book, Township town, Dice dice)
{
    private static readonly (string Carrier, string Place, string PlaceKind)[] Kept =
        [("电子屏", "村委会门口", "村委会"), ("公益广告栏", "文化广场东侧", "文化广场"), ("宣传标语", "主路路口", "主要路段")];

    private static readonly string[] Leaflets = ["森林防火明白纸", "反诈提醒单", "秸秆禁烧倡议书", "医保缴费一封信", "移风易俗倡议书"];
    private static readonly string[] Reports = ["春耕见闻", "支部书记的一天", "银发宣讲队", "巷道变了样", "温室里的党课", "小广场大舞台", "护学岗上", "秋收互助队"];

    public void Write()
    {
        for (var i = 0; i < town.Villages.Count; i++)
        {
            var village = town.Villages[i];
            var last = i == town.Villages.Count - 1 ? Standing.Draft : Standing.Recorded;
            WriteCarriers(village, i, last);
            WriteWords(village, i, last);
            WriteCustoms(village, i, last);
        }

        WriteSubmissions();
        WriteVenues();
    }

    private void WriteCarriers(Village village, int i, Standing last)
    {
        for (var k = 0; k < Kept.Length; k++)
        {
            var (carrier, place, kind) = Kept[k];
            var code = string.Create(CultureInfo.InvariantCulture, $"{village.Short}{carrier}01");
            Add("carrier", village, new DateOnly(2021, 1 + k, 12), code, k == 0 ? last : Standing.Recorded,
                new("code", code), new("carrier", carrier), new("place", village.Short + place), new("place_kind", kind), new("keeper", town.Secretaries[village.Branch.Code]), new("state", "在用"));
            if (k < 2)
            {
                var month = 3 + ((i + (k * 5)) % 9);
                var due = new DateOnly(2022, month, 20).AddDays(10);
                var worn = dice.Percent(30);
                Add("carrier-check", village, new DateOnly(2022, month, 20), $"{month}月巡查{village.Short}{carrier}", k == 0 ? last : Standing.Recorded,
                    new("carrier", carrier), new("place", village.Short + place), new("place_kind", kind), new("problem", worn ? "褪色" : "完好"), new("fix_due", worn ? due : null), new("fixed", worn ? due.AddDays(-2) : null), new("checker", "镇宣传办"));
            }
        }
    }

    private void WriteWords(Village village, int i, Standing last)
    {
        var leaflet = Leaflets[i % Leaflets.Length];
        Add("handout", village, dice.Workday(2022, 1 + (i % 12)), $"{village.Short}发放{leaflet}", last,
            new("content", leaflet), new("kind", leaflet.EndsWith("倡议书", StringComparison.Ordinal) ? "倡议书" : leaflet.EndsWith("一封信", StringComparison.Ordinal) ? "一封信" : "宣传单"), new("copies", new Heads(dice.Between(80, 320), dice.Percent(40))), new("place", village.Name));
        var kind = i % 3 == 0 ? "宣传车" : "大喇叭";
        Add("broadcast", village, dice.Workday(2022, 1 + ((i + 4) % 12)), $"{village.Short}{kind}播送{leaflet}", last,
            new("content", leaflet), new("kind", kind), new("times", new Heads(dice.Between(6, 30), About: false)), new("vehicles", kind == "宣传车" ? 1 : null));
    }

    private void WriteCustoms(Village village, int i, Standing last)
    {
        Add("ceremony", village, dice.Workday(2022, 1 + ((i + 2) % 12)), $"{village.Short}一户喜事新办", last, new("kind", "婚事"), new("simple", true), new("by_cadre", i % 5 == 0), new("reported", true), new("council", true));
        Add("charter", village, new DateOnly(2021, 3, 5 + i), $"{village.Name}村规民约", last, new("kind", "村规民约"), new("meeting", "村民代表会议"), new("revision", 2));
        Add("site-check", village.Station, dice.Workday(2022, 1 + ((i + 6) % 12)), $"{village.Short}实践站五有自查", last,
            new("has_place", true), new("has_team", true), new("has_activity", true), new("has_project", true), new("has_mechanism", true), new("checker", "镇文化站"));
        if (i is < 6 or 14)
        {
            var standard = $"{village.Short}村民公约上墙公示";
            Add("civil-file", village, dice.Workday(2022, 4 + (i % 6)), standard, last, new("item", "乡风民俗"), new("standard", standard), new("material", "照片和会议记录"), new("keeper", town.Secretaries[village.Branch.Code]));
        }
    }

    private void WriteSubmissions()
    {
        for (var i = 0; i < 24; i++)
        {
            var village = town.Villages[i % town.Villages.Count];
            var headline = book.Wording.Fresh(() => $"{village.Short}：{dice.Pick(Reports)}");
            Add("submission", village, dice.Workday(2022, 1 + (i % 12)), headline, i == 23 ? Standing.Draft : Standing.Recorded,
                new("headline", headline), new("outlet", i % 3 == 0 ? TownBooks.CityMedia : TownBooks.CountyMedia), new("category", "基层党建"), new("author", "镇宣传办"), new("result", i % 4 == 0 ? "未采用" : "已采用"));
        }
    }

    private void WriteVenues()
    {
        (string Heading, string Kind, string Work, int Yuan)[] works = [("党群服务中心改建", "党群服务中心", "改建", 68_000), ("党员活动室新建", "党员活动室", "新建", 45_500), ("文化广场铺砖", "文化广场", "维修", 23_800), ("健身路径安装", "健身设施", "新建", 18_600)];
        for (var i = 0; i < works.Length; i++)
        {
            var village = town.Villages[i + 3];
            var (heading, kind, work, yuan) = works[i];
            Add("venue-work", village, new DateOnly(2022, 4 + i, 16), village.Short + heading, i == 3 ? Standing.Draft : Standing.Recorded,
                new("heading", village.Short + heading), new("venue_kind", kind), new("work", work), new("cost", yuan), new("funds", "镇级配套"), new("finished", new DateOnly(2022, 7 + i, 30)));
        }
    }

    private void Add(string ledger, Village village, DateOnly date, string title, Standing standing, params Field[] fields) =>
        Add(ledger, village.Code, date, title, standing, fields);

    private void Add(string ledger, string organisation, DateOnly date, string title, Standing standing, params Field[] fields) =>
        book.AddDuty(ledger, organisation, date, title, standing, fields);
}
