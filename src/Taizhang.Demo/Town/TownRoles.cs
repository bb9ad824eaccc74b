using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Town;

/// <summary>Who is what besides member, volunteer and cadre, and the bodies that come with it: teams, councils, venues.</summary>
internal sealed class TownRoles(Book book, Township town, Dice dice)
{
    private static readonly DateOnly TermBegins = new(2021, 1, 10);
    private static readonly DateOnly Eve = new(2020, 12, 31);

    private static readonly string[] Senders = ["清源县农业农村局", "清源县水务局", "清源县林草局", "清源县发展和改革局", "国网清源县供电公司"];
    private static readonly string[] Duties = ["政策宣传岗", "环境监督岗", "邻里调解岗", "便民服务岗"];
    private static readonly string[] Trades = ["日光温室", "肉羊养殖", "枸杞种植", "农机服务"];

    public void Write()
    {
        foreach (var village in town.Villages)
        {
            WriteVillage(village, [.. AliveIn(village.Branch)]);
        }

        foreach (var (branch, leader) in town.Branches.Zip(dice.Shuffled(town.Cadres)))
        {
            book.AddRole("contact-leader", leader, branch.Code, new DateOnly(2021, 3, 1), null, new Field("document", "清党发〔2021〕8号"));
        }

        Body($"{town.Code}-xjd", "lecture-team", "清泉镇理论宣讲队", town.Code);
        Body($"{town.Code}-dsg", "history-hall", "清泉镇党史馆", town.Code);
        foreach (var lecturer in dice.PickMany(town.Cadres, 6))
        {
            book.AddRole("lecturer", lecturer, town.Code, new DateOnly(2021, 4, 1));
        }
    }

    private void WriteVillage(Village village, List<Person> members)
    {
        var next = 0;
        Person One() => members[next++ % members.Count];
        Body($"{village.Code}-gzd", "stationed-team", $"{village.Name}驻村工作队", village.Code);
        Body($"{village.Code}-dqz", "service-centre", $"{village.Name}党群服务中心", village.Code);
        Body($"{village.Code}-gc", "culture-square", $"{village.Name}文化广场", village.Code);
        Body($"{village.Code}-sw", "reading-room", $"{village.Name}农家书屋", village.Code);
        Body($"{village.Code}-hb", "ceremony-council", $"{village.Name}红白理事会", village.Code);
        foreach (var post in new[] { "委员", "文书", "监委会主任" })
        {
            book.AddRole("committee-member", One(), village.Branch.Code, TermBegins, null, new Field("post", post));
        }

        book.AddRole("grid-leader", One(), $"{village.Code}-wg1", TermBegins);
        book.AddRole("grid-worker", One(), $"{village.Code}-wg2", TermBegins);
        book.AddRole("group-leader", One(), $"{village.Code}-xz1", TermBegins);
        book.AddRole("hub-member", One(), village.Code, TermBegins);
        book.AddRole("assigned-member", One(), village.Branch.Code, TermBegins, null, new Field("post", dice.Pick(Duties)));
        book.AddRole("council-member", One(), $"{village.Code}-hb", TermBegins, null, new Field("post", "理事长"));
        book.AddRole("team-leader", One(), village.Teams[0], TermBegins);
        book.AddRole("prosperity-leader", One(), village.Code, TermBegins, null, new Field("trade", dice.Pick(Trades)));
        book.AddRole("migrant-member", One(), village.Branch.Code, new DateOnly(2022, 2, 20), null, new Field("place", "兰州市"));
        var sent = dice.PickMany(town.Cadres, 2);
        book.AddRole("first-secretary", sent[0], $"{village.Code}-gzd", new DateOnly(2021, 6, 1), null, new Field("unit", dice.Pick(Senders)));
        book.AddRole("stationed-member", sent[1], $"{village.Code}-gzd", new DateOnly(2021, 6, 1), null, new Field("unit", dice.Pick(Senders)));
    }

    private IEnumerable<Person> AliveIn(Branch branch) => dice.Shuffled(town.Members
        .Where(member => member.Branch == branch && member.Person.Died is null && member.Joined < Eve && member.Person.AgeOn(Eve) < 66)
        .Select(member => member.Person));

    private void Body(string code, string kind, string name, string parent) =>
        book.Organisations.Add(new Organisation(code, kind, name, parent, new DateOnly(2020, 6, 1)));
}
