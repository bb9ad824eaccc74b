using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Reflections written after studies: one text of one author each.</summary>
internal static class Essays
{
    private static readonly string[] Openings =
    [
        "在田野里读懂", "沉到一线悟", "一次夜学之后再看", "从一户人家说起", "把根扎深：", "脚上沾泥再学", "驻村手记：", "走访路上想", "站在渠边想",
        "与老支书对谈", "值班夜里读", "翻开笔记谈",
    ];

    private static readonly string[] Matters =
    [
        "责任二字", "为民情怀", "群众的分量", "实干的道理", "规矩和分寸", "产业的门道", "斗争的勇气", "学习的味道", "青年的担当", "治理的温度",
        "初心的来处", "作风的力量", "团结的智慧", "绿水青山", "信仰的根",
    ];

    private static readonly string[] Endings = ["", "——读后", "（学习体会）", "有感", "的几点体会", "三思"];

    public static void Write(Book book, Township town, Dice dice, YearQuota quota)
    {
        var authors = town.Members.Where(member => member.Person.Died is null && member.Joined.Year < quota.Year).ToList();
        foreach (var standing in book.Standings(quota.Essays))
        {
            var author = dice.Pick(authors);
            var date = dice.DayOf(quota.Year);
            book.Add(new Essay
            {
                Ref = book.NewRef("ess", quota.Year),
                Organisation = author.Branch.Code,
                Date = date,
                Standing = standing,
                Headline = book.Wording.Fresh(() => dice.Pick(Openings) + dice.Pick(Matters) + dice.Pick(Endings)),
                Author = author.Person.Name,
                Topic = dice.Percent(60) ? dice.Pick(TownBooks.Topics.Where(topic => topic.Published < date).ToList()).Ref : null,
                Words = dice.Between(8, 30) * 100,
            });
        }
    }
}
