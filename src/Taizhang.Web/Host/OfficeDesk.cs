using Taizhang.Catalog.Figures;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Overlay;
using Taizhang.Figures.Definitions;
using Taizhang.Ledger;
using Taizhang.Ledger.Backup;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Organisations;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Store;

namespace Taizhang.Web.Host;

/// <summary>The desk as pages see it: the ledger, what the caller may see of it, whose it is, and what it remembers.</summary>
public sealed class OfficeDesk(DeskSetup setup)
{
    /// <summary>How the folder is called that keeps what was open before a restored ledger was taken over.</summary>
    public const string BeforeRestore = "恢复以前";

    private readonly Lock _gate = new();
    private DeskSettings _settings = DeskSettings.Read(setup.Folder);
    private LedgerStore _store = setup.Store;

    public DeskSetup Setup => setup;

    public DeskSettings Settings => _settings;

    /// <summary>Whoever made it, this desk or a command beside it.</summary>
    public LastBackup? LastBackup => LastBackup.Read(setup.Folder);

    /// <summary>The ledger, with the officer's name for what is done through it.</summary>
    public LedgerStore Store => _settings.Officer.Length > 0 ? _store with { Actor = _settings.Officer } : _store;

    /// <summary>What the office itself adds to the catalog: rules switched on, ledgers of its own, holidays.</summary>
    public OverlayFolder Overlay { get; } = new(Path.Combine(setup.Files, "catalog"), Path.Combine(setup.Folder, "catalog"));

    /// <summary>Goes on with a catalog just written; figures that are new or counted otherwise are counted before anybody reads them.</summary>
    public IReadOnlyList<Refusal> Take(CatalogReading read)
    {
        if (read.Catalog is not { } catalog)
        {
            return [.. read.Problems.Select(problem => new Refusal("overlay-problem", "", problem.Message, problem.Next))];
        }

        lock (_gate)
        {
            var changed = _store with { Catalog = catalog };
            RuleVersions.BringUpToDate(changed);
            _store = changed;
        }

        return [];
    }

    /// <summary>The one user of a desk sees everything.</summary>
    public Scope Scope => Scope.Everything;

    public DateOnly Today => setup.Store.Today;

    public OrganisationTree Tree()
    {
        using var session = new ReadSession(_store.Dialect);
        return session.Tree(_store);
    }

    /// <summary>The township whose desk this is, or null while the ledger is empty.</summary>
    public Organisation? Town(OrganisationTree tree) =>
        (_settings.Town is { } code ? tree.ByCode(code) : null)
        ?? tree.All.FirstOrDefault(organisation => tree.KindOf(organisation).Home)
        ?? tree.All.FirstOrDefault();

    /// <summary>What the office calls a ledger, a procedure, a role or a kind of organisation.</summary>
    public string FamilyName(EntryKind kind, string family) => kind switch
    {
        EntryKind.Record => Store.Catalog.Ledgers.TryGetValue(family, out var ledger) ? ledger.Name : family,
        EntryKind.Case => Store.Catalog.Procedures.FirstOrDefault(procedure => procedure.Id == family)?.Name ?? family,
        EntryKind.Role => Store.Catalog.RoleKinds.TryGetValue(family, out var role) ? role.Name : family,
        EntryKind.Organisation => Store.Catalog.OrganisationKinds.TryGetValue(family, out var body) ? body.Name : family,
        EntryKind.Outside or EntryKind.Topic or EntryKind.Person or EntryKind.Household or EntryKind.Period or EntryKind.Confirmation => kind.Name(),
    };

    /// <summary>The topics, outside bodies and lecturers that a record may name.</summary>
    public IReadOnlyList<EntryNeighbour> Books() =>
        [.. new[] { EntryKind.Topic, EntryKind.Outside }.SelectMany(kind => ListBook.Run(Store, Scope, kind)
            .Select(item => new EntryNeighbour(item.Id, kind, item.Family, item.Ref, item.Title, null, null, "")))];

    /// <summary>The ledger in which one registers what a figure counts; null where it counts no records.</summary>
    public string? LedgerOf(string figure) => Store.Catalog.Figures.TryGetValue(figure, out var known) ? known.Rule.Sources.FirstOrDefault(source => source.Kind == SourceKind.Record)?.Id : null;

    /// <summary>For each of those fields that names an organisation, the names of those of the kinds it offers that are there today.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Offered(OrganisationTree tree, IEnumerable<FieldDefinition> fields) => fields
        .Where(field => field.Offers.Count > 0)
        .ToDictionary(field => field.Id, IReadOnlyList<string> (field) =>
            [.. tree.All.Where(body => field.Offers.Contains(body.Content.OrganisationKind) && (body.Content.Closed is not { } closed || closed > Today)).Select(body => body.Content.Name)]);

    /// <summary>Where the demo would be put.</summary>
    public string DemoAside => PutAside.FolderFor(setup.Folder, "演示数据");

    /// <summary>
    /// The demo and whatever was tried in it go into a folder beside, and the desk goes on with an empty ledger; the officer
    /// keeps their name. Where something stands in the way everything is as it was.
    /// </summary>
    public IReadOnlyList<Refusal> LeaveDemo()
    {
        lock (_gate)
        {
            if (!_settings.IsDemo || !File.Exists(Path.Combine(setup.Folder, setup.Database)))
            {
                return [new Refusal("demo-none", "", "这里用的不是演示数据，没有什么要放到一边的。", "请回到首页。")];
            }

            return Exchange(DemoAside, bring: null, aside => DeskSettings.None with { Officer = _settings.Officer, DemoFolder = aside });
        }
    }

    /// <summary>
    /// The desk goes on with a ledger that was restored into a folder of its own; what was open until now goes into a folder
    /// beside. Where something stands in the way everything is as it was.
    /// </summary>
    /// <param name="restored">The folder; it is empty afterwards and is removed.</param>
    public IReadOnlyList<Refusal> TakeOver(string restored)
    {
        lock (_gate)
        {
            if (!Path.IsPathFullyQualified(restored) || Path.GetFullPath(restored) == Path.GetFullPath(setup.Folder) || !File.Exists(Path.Combine(restored, setup.Database)))
            {
                return [new Refusal("restored-none", "", "这个文件夹里没有恢复好的台账。", "请先恢复一遍，再点“改用恢复的”。")];
            }

            // The password would have to be asked for by the window in which the program runs.
            if (OfficeKeyFile.IsLocked(Path.Combine(restored, Path.GetFileName(setup.KeyFile))))
            {
                return [new Refusal("restored-locked", "", "恢复出来的台账设了开启口令，不能在这里直接改用。", "请退出，按这一页上写的移动文件夹，重新启动时输入口令。")];
            }

            return Exchange(PutAside.FolderFor(setup.Folder, BeforeRestore), restored, _ => DeskSettings.Read(setup.Folder));
        }
    }

    /// <summary>What is open goes aside, what is to be brought comes into its place, and the folder is opened anew: all of it or nothing.</summary>
    private IReadOnlyList<Refusal> Exchange(string beside, string? bring, Func<string, DeskSettings> settings)
    {
        _store.Dialect.LetGo();
        var aside = PutAside.Run(setup.Folder, beside);
        if (!aside.IsDone)
        {
            return aside.Refusals;
        }

        var brought = bring is null ? aside : PutAside.Run(bring, setup.Folder);
        var opened = brought.IsDone ? setup.OpenAnew() : brought.Refusals.ToList();
        if (!opened.IsDone)
        {
            if (bring is not null && brought.IsDone)
            {
                PutAside.Run(setup.Folder, bring);
            }

            PutAside.Back(setup.Folder, aside.Value);
            return opened.Refusals;
        }

        _store = opened.Value;
        _settings = settings(aside.Value);
        _settings.Keep(setup.Folder);
        if (bring is not null)
        {
            Directory.Delete(bring);
        }

        return [];
    }

    public void Remember(Func<DeskSettings, DeskSettings> change)
    {
        lock (_gate)
        {
            var changed = change(_settings);
            changed.Keep(setup.Folder);
            _settings = changed;
        }
    }
}
