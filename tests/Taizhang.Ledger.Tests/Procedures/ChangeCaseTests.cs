using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.People;
using Taizhang.Ledger.Procedures;

namespace Taizhang.Ledger.Tests.Procedures;

/// <summary>A case from its opening to its end, step by step, as the desk moves it.</summary>
public sealed class ChangeCaseTests
{
    private const string People = """
        {"person":{"ref":"wu","name":"吴六","birth":"1995-05-20","organisation":"Q1b"}}
        {"person":{"ref":"wang","name":"王一","birth":"1970-03-01","organisation":"Q1b"}}
        {"role":{"ref":"r1","kind":"member","person":"wang","organisation":"Q1b","from":"1995-07-01"}}
        """;

    private static readonly Dictionary<string, IReadOnlyList<string>> NoFields = [];

    [Theory, OnBothDatabases]
    public void a_case_is_opened_moved_on_corrected_and_a_step_taken_back(Database database)
    {
        using var office = Open(database);
        var id = OpenCase.Run(office.Store, Scope.Everything, Applied("c1")).Value;
        Assert.True(Take(office, id, "talk", "2022-01-20", ("talker", "王一")).IsStored);
        Assert.True(Take(office, id, "activist", "2022-03-01").IsStored);
        Assert.True(Run(office, id, new CaseChange.Correct(1, new WrittenStep("talk", "2022-01-21", Fields(("talker", "赵二"))), "日期写错")).Value.IsStored);
        Assert.True(Run(office, id, new CaseChange.TakeBack(2, "还没有开会")).Value.IsStored);

        var history = ReadEntry.Run(office.Store, Scope.Everything, id).Value;
        Assert.Equal(["apply", "talk"], ((CaseContent)history.Newest.Content).Steps.Select(step => step.Step));
        Assert.Equal(["撤回：还没有开会", "日期写错", "登记“推荐和确定入党积极分子”", "登记“党组织派人谈话”", null], history.Versions.Select(version => version.Reason));
        Assert.Empty(office.Proof());
    }

    [Theory, OnBothDatabases]
    public void a_step_before_its_time_is_told_with_its_day_and_changes_nothing(Database database)
    {
        using var office = Open(database);
        var id = OpenCase.Run(office.Store, Scope.Everything, Applied("c1") with { First = new WrittenStep("activist", "2022-03-01", NoFields), IsOlder = true }).Value;
        var before = office.Export();

        var early = Take(office, id, "candidate", "2022-11-20");

        Assert.False(early.IsStored);
        Assert.Contains(early.Findings, finding => finding.Code == "R-51-07" && finding.Message.Contains("最早可在2023年3月1日", StringComparison.Ordinal));
        Assert.Equal(before, office.Export());
        Assert.Equal(EntryStatus.Draft, Run(office, id, new CaseChange.Take(new WrittenStep("candidate", "2022-11-20", NoFields)), asDraft: true).Value.Status);
    }

    [Fact]
    public void papers_of_a_step_go_with_it_and_others_lie_ready_until_their_step_is_taken()
    {
        using var office = Open(Database.Sqlite);
        var id = OpenCase.Run(office.Store, Scope.Everything, Applied("c1")).Value;
        Run(office, id, new CaseChange.Bring([("apply", "入党申请书"), ("activist-filed", "备案报告")]));
        var content = Now(office, id);
        Assert.Equal(["入党申请书"], CheckedCase.Texts(content.Steps[0].Fields, "documents"));
        Assert.Equal(["备案报告"], CheckedCase.Texts(content.Fields, "prepared"));

        Take(office, id, "talk", "2022-01-20");
        Take(office, id, "activist", "2022-03-01");
        Take(office, id, "activist-filed", "2022-03-10", ("documents", "备案报告"));
        Assert.Empty(CheckedCase.Texts(Now(office, id).Fields, "prepared"));
    }

    [Fact]
    public void what_cannot_be_done_is_refused_by_name()
    {
        using var office = Open(Database.Sqlite);
        var id = OpenCase.Run(office.Store, Scope.Everything, Applied("c1")).Value;

        Assert.Equal("case-unknown", Code(ChangeCase.Run(office.Store, Scope.Nothing, id, 1, new CaseChange.TakeBack(0, "x"), false)));
        Assert.Equal("case-back-reason", Code(Run(office, id, new CaseChange.TakeBack(0, " "))));
        Assert.Equal("case-back-last", Code(Run(office, id, new CaseChange.TakeBack(0, "登错了"))));
        Assert.Equal("case-no-step", Code(Run(office, id, new CaseChange.TakeBack(7, "登错了"))));
        Assert.Equal("case-no-procedure", Code(OpenCase.Run(office.Store, Scope.Everything, Applied("c2") with { Procedure = "nothing" })));
        Assert.Equal("person-unknown", Code(OpenCase.Run(office.Store, Scope.Nothing, Applied("c2"))));
        Assert.Equal("revise-stale", Code(ChangeCase.Run(office.Store, Scope.Everything, id, 9, new CaseChange.Take(new WrittenStep("talk", "2022-01-20", NoFields)), false)));
        Assert.Equal("entry-step", Code(Run(office, id, new CaseChange.Take(new WrittenStep("nothing", "2022-01-20", NoFields)))));
    }

    [Theory, OnBothDatabases]
    public void a_board_stands_stage_by_stage_and_a_scope_of_nothing_sees_none_of_it(Database database)
    {
        using var office = Open(database);
        OpenCase.Run(office.Store, Scope.Everything, Applied("c1"));
        var home = ReadEntry.IdOf(office.Store, Scope.Everything, EntryKind.Organisation, "Q") ?? 0;

        Assert.Equal(["申请入党"], ReadBoard.Run(office.Store, Scope.Everything, "membership", home).Stages.Select(stage => stage.Name));
        Assert.Equal(0, ReadBoard.Run(office.Store, Scope.Nothing, "membership", home).InAll);
        Assert.Empty(ReadCareBatches.Run(office.Store, Scope.Nothing, home, new DateOnly(2000, 1, 1)));
        Assert.Equal("organisation-unknown", Code(ListRoles.Run(office.Store, Scope.Nothing, "member", "Q", 1)));
    }

    [Theory, OnBothDatabases]
    public void somebody_comes_into_the_pool_and_leaves_it_with_a_reason(Database database)
    {
        using var office = Open(database);
        Assert.Empty(EnterRole.Run(office.Store, Scope.Everything, new WrittenRole("v1", "reserve-cadre", "吴六", "", "2022-02-01", Fields(("source", "退役军人")))).Refusals);
        var listed = Assert.Single(ListRoles.Run(office.Store, Scope.Everything, "reserve-cadre", "Q", 1).Value.Roles);

        Assert.Equal("role-reason", Code(EnterRole.End(office.Store, Scope.Everything, listed.Id, "2022-10-01", "")));
        Assert.Equal("role-unknown", Code(EnterRole.End(office.Store, Scope.Nothing, listed.Id, "2022-10-01", "任职")));
        Assert.Equal("role-kind-unknown", Code(EnterRole.Run(office.Store, Scope.Everything, new WrittenRole("v2", "nothing", "吴六", "", "2022-02-01", NoFields))));
        Assert.Empty(EnterRole.End(office.Store, Scope.Everything, listed.Id, "2022-10-01", "当选村委会委员").Refusals);
        Assert.Equal(new DateOnly(2022, 10, 1), Assert.Single(ListRoles.Run(office.Store, Scope.Everything, "reserve-cadre", "Q", 1).Value.Roles).Role.To);
    }

    private static TestOffice Open(Database database)
    {
        var office = TestOffice.Open(database, Catalogs.Real, new DateOnly(2022, 12, 31));
        office.Import(Towns.Two + People);
        return office;
    }

    private static WrittenCase Applied(string reference) => new(reference, "membership", "吴六", NoFields, new WrittenStep("apply", "2022-01-05", NoFields), IsOlder: false);

    private static ChangedCase Take(TestOffice office, long id, string step, string day, params (string, string)[] fields) =>
        Run(office, id, new CaseChange.Take(new WrittenStep(step, day, Fields(fields)))).Value;

    private static Outcome<ChangedCase> Run(TestOffice office, long id, CaseChange change, bool asDraft = false) =>
        ChangeCase.Run(office.Store, Scope.Everything, id, ReadEntry.Run(office.Store, Scope.Everything, id).Value.Newest.Number, change, asDraft);

    private static CaseContent Now(TestOffice office, long id) => (CaseContent)ReadEntry.Run(office.Store, Scope.Everything, id).Value.Newest.Content;

    private static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(field => field.Name, IReadOnlyList<string> (field) => [field.Value]);

    private static string Code<T>(Outcome<T> outcome) => Assert.Single(outcome.Refusals).Code;
}
