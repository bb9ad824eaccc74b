using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;
using Taizhang.Documents.Excel;
using Taizhang.Ledger;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Procedures;
using Taizhang.Web.Host;

namespace Taizhang.Web.Tests;

/// <summary>Where a page is looked at, and under which name its picture is kept for the guide.</summary>
public sealed record ShownPage(string Page, string Address, string Picture);

/// <summary>A desk on which every page there is has something to show: a report in work and a final one, a check, a table to match.</summary>
public sealed class ShownDesk : IAsyncLifetime
{
    /// <summary>What answers at an address without being a page anybody looks at.</summary>
    public static readonly IReadOnlyList<string> NotLookedAt = ["/Pages/Entries/File", "/Pages/Ledgers/Draft", "/Pages/People/Offer"];

    private const string Report = "一、基层党建。全年发展党员**名，组织党委理论学习中心组学习**次。\n二、其他。认领微心愿**件。\n";
    private const string Final = "全年组织党委理论学习中心组学习**次，发展党员**名。\n";
    private const string Finished = "全年组织党委理论学习中心组学习99次，发展党员3名。认领微心愿36件。志愿服务活动9场次。\n";

    public OpenDesk Desk { get; private set; } = null!;

    /// <summary>Nobody has begun on it.</summary>
    public OpenDesk Empty { get; private set; } = null!;

    public IReadOnlyList<ShownPage> Shown { get; private set; } = [];

    /// <summary>Every page the program was built with, by its file.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. typeof(OfficeDesk).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .Where(item => item.Kind == "mvc.1.0.razor-page")
            .Select(item => item.Identifier[..^".cshtml".Length])
            .Where(page => !page.EndsWith("_ViewStart", StringComparison.Ordinal) && !page.EndsWith("_ViewImports", StringComparison.Ordinal))
            .Except(NotLookedAt)
            .Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        (Desk, Empty) = (await OpenDesk.StartAsync(demo: true, asDemo: true), await OpenDesk.StartAsync(demo: false));
        var report = await BeginAsync(Report, "述职报告.txt");
        var final = await BeginAsync(Final, "半年小结.txt");
        var edition = await LedTo(await Desk.SendAsync(final, $"{final}?handler=Seal", ("title", "2022年小结"), ("acknowledged", "true")));
        await Desk.SendAsync(edition, $"{edition}?handler=Submit", ("Recipient", "县委组织部"), ("On", "2022-12-31"));
        await Desk.SendAsync("/Figures/Returns", "/Figures/Returns", ("Name", "学习宣讲日报"), ("Since", "2022-10-16"), ("Figures", "F03"), ("Figures", "F01"));
        var check = await LedTo(await SendFileAsync("/check", "document", "党建工作总结.txt", Encoding.UTF8.GetBytes(Finished)));
        var table = await LedTo(await SendFileAsync("/Office/Import", "file", "党课.xlsx", Lessons()));
        Shown = [.. Look(report, edition, check, table)];
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Empty.DisposeAsync();
    }

    private IEnumerable<ShownPage> Look(string report, string edition, string check, string table)
    {
        var (record, person, role, topic) = (Id(EntryKind.Record), Id(EntryKind.Person), Id(EntryKind.Role), Id(EntryKind.Topic));
        var town = ReadEntry.IdOf(Desk.Store, Scope.Everything, EntryKind.Organisation, "620699101") ?? 0;
        var moved = ReadBoard.Run(Desk.Store, Scope.Everything, "membership", town).Stages.First(stage => stage.Cases[0].Reading is { State: CaseState.Open, Next.Count: > 0 }).Cases[0];
        (string Page, string Address, string Picture)[] pages =
        [
            ("Index", "/", "首页"),
            ("Find", "/find?q=学习", "查找"),
            ("Leave", "/leave", "退出"),
            ("Own", "/own", "开始用自己的"),
            ("Ledgers/Index", "/Ledgers", "登记台账"),
            ("Ledgers/Ledger", "/ledgers/volunteer-activity", "一本台账"),
            ("Ledgers/Ledger", "/ledgers/own-issue?q=没有这样的字", "没有符合条件的记录"),
            ("Ledgers/New", "/ledgers/volunteer-activity/new", "登记一次的表"),
            ("Ledgers/Sheet", "/ledgers/gathering/sheets/month", "按月登记的表"),
            ("Ledgers/Sheet", "/ledgers/publication/sheets/paste", "粘贴登记的表"),
            ("Ledgers/Sheet", "/ledgers/lecture/sheets/tour", "按村登记的表"),
            ("Ledgers/Capture", "/capture", "文字转登记"),
            ("Entries/Entry", At($"/entries/{record}"), "一条登记"),
            ("Entries/Entry", At($"/entries/{person}"), "一个人"),
            ("Entries/Entry", At($"/entries/{role}"), "一个身份"),
            ("Entries/Entry", At($"/entries/{topic}"), "一个专题"),
            ("Entries/Edit", At($"/entries/{record}/edit"), "修改一条"),
            ("Figures/Index", "/Figures", "统计数据"),
            ("Figures/Figure", "/figures/F03", "一项统计数"),
            ("Figures/Figure", "/figures/F36", "口径不一样的统计数"),
            ("Figures/Returns", "/Figures/Returns", "日报"),
            ("Reports/Index", "/Reports", "写报告的底稿"),
            ("Reports/Report", report, "正在写的报告"),
            ("Reports/Edition", edition, "定稿"),
            ("Reports/Submissions", "/reports/submissions", "报送记录"),
            ("Reports/Check", "/check", "核对"),
            ("Reports/Check", check, "核对结果"),
            ("Cases/Index", "/Cases", "发展党员"),
            ("Cases/Index", "/Cases?procedure=title&stage=已办完", "办完的专项工作"),
            ("Cases/Medals", "/cases/medals", "纪念章按党龄看"),
            ("Cases/Case", At($"/cases/{moved.Id}"), "一件专项工作"),
            ("Cases/Step", At($"/cases/{moved.Id}/steps/{moved.Reading.Next[0].Step.Id}"), "登记一步"),
            ("Cases/New", "/cases/new/membership", "新增一件"),
            ("Cases/Register", "/cases/register/membership", "名册"),
            ("Cases/Reserve", "/Cases/Reserve", "村后备干部"),
            ("Cases/Care", "/Cases/Care", "慰问批次"),
            ("People/Index", "/People?org=620699101201", "一个村"),
            ("People/Index", "/People?view=party", "按党组织看"),
            ("People/Index", "/People?view=teams", "志愿服务队"),
            ("People/New", "/People/New?org=620699101", "新增人员"),
            ("People/NewBody", "/People/NewBody?org=620699101&kind=village-team", "新增组织"),
            ("People/Change", "/People/Change?org=620699101201", "改名和合并"),
            ("People/Role", At($"/people/{person}/role?kind=secretary"), "登记身份"),
            ("Office/Index", "/Office", "系统管理"),
            ("Office/Backup", "/Office/Backup", "备份和恢复"),
            ("Office/Books", "/Office/Books", "专题和外部单位"),
            ("Office/BookItem", At($"/office/books/{topic}"), "修改专题"),
            ("Office/Calendar", "/Office/Calendar", "放假安排"),
            ("Office/Import", "/Office/Import", "放入表格"),
            ("Office/NewLedger", "/Office/NewLedger", "另建台账"),
            ("Office/Password", "/Office/Password", "开启口令"),
            ("Office/Password", "/Office/Password?first=blank", "第一次设口令"),
            ("Office/Rules", "/Office/Rules", "本地规定"),
            ("Office/Table", table, "对一对"),
            ("Office/Tasks", "/Office/Tasks", "年度任务"),
            ("Office/Trail", "/Office/Trail", "操作记录"),
        ];
        return pages.Select(page => new ShownPage($"/Pages/{page.Page}", new Uri(Desk.Server.Address, page.Address).ToString(), page.Picture))
            .Append(new ShownPage("/Pages/Start", new Uri(Empty.Server.Address, "/").ToString(), "第一次打开"))
            .Append(new ShownPage("/Pages/Start", new Uri(Empty.Server.Address, "/Start?door=blank").ToString(), "填乡镇"));
    }

    private static string At(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first entry of a kind that the demo has.</summary>
    private long Id(EntryKind kind)
    {
        var line = ExportEntries.Run(Desk.Store, Scope.Everything, withPersonal: false).First(line => line.StartsWith($"{{\"{kind.Word()}\"", StringComparison.Ordinal));
        return ReadEntry.IdOf(Desk.Store, Scope.Everything, kind, Regex.Match(line, "\"ref\":\"([^\"]+)\"").Groups[1].Value) ?? 0;
    }

    private async Task<string> BeginAsync(string text, string name) => await LedTo(await SendFileAsync("/Reports", "Base", name, Encoding.UTF8.GetBytes(text)));

    private async Task<HttpResponseMessage> SendFileAsync(string page, string field, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(ServedDesk.Token().Match(await Desk.GetAsync(page)).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(content), field, name },
        };
        return await Desk.Browser.PostAsync(page, form);
    }

    /// <summary>To which page that led; to a page of its own, or what was sent was not taken.</summary>
    private static async Task<string> LedTo(HttpResponseMessage answer)
    {
        var address = answer.RequestMessage?.RequestUri?.PathAndQuery ?? "";
        return Regex.IsMatch(address, "[0-9a-f]{8}|editions/[0-9]") ? address : throw new InvalidOperationException($"It led to {address}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static byte[] Lessons() => WorkbookWriter.Write(new SheetTable(
        "党课", ["2022年党课记录"], ["日期", "党支部", "会议种类", "学习内容", "应到", "实到", "领导批示"],
        [
            [new SheetCell.Day(new DateOnly(2022, 3, 12)), new SheetCell.Text("黄花滩村党支部"), new SheetCell.Text("党课"), new SheetCell.Text("学习党章"), new SheetCell.Number(42), new SheetCell.Number(40), new SheetCell.Text("好")],
            [new SheetCell.Text("3.13"), new SheetCell.Text("石门村"), new SheetCell.Text("党课"), new SheetCell.Text("学习条例"), new SheetCell.Number(31), new SheetCell.Number(28), new SheetCell.Text("")],
        ],
        []));
}
