// Four people write records one by one, and each ref is said once it is stored, until somebody stops it. It is started to be killed.
// Arguments: Sqlite or Postgres, the file or the connection string, a folder for evidence, and the first number to use.
using System.Globalization;
using Taizhang.Ledger.Entry;
using Taizhang.Testing;

const int People = 4;
var store = TestOffice.Attach(Enum.Parse<Database>(args[0]), args[1], args[2]);
var first = int.Parse(args[3], CultureInfo.InvariantCulture);
var people = Enumerable.Range(0, People).Select(person => new Thread(() => Write(first + person))).ToList();
people.ForEach(person => person.Start());
people.ForEach(person => person.Join());

// Every fourth number: another person's are between them.
void Write(int from)
{
    for (var number = from; ; number += People)
    {
        var (village, day) = (number % 3 == 0 ? "H1" : "Q1", 1 + (number % 28));
        var lines = string.Create(CultureInfo.InvariantCulture, $"{{\"record\":{{\"ref\":\"w{number}\",\"ledger\":\"gathering\",\"organisation\":\"{village}b\",\"date\":\"2022-05-{day:00}\",\"fields\":{{\"kinds\":[\"党课\"],\"subject\":\"第{number}课\",\"study\":true}}}}}}");
        if (number % 5 == 0)
        {
            lines += string.Create(CultureInfo.InvariantCulture, $"\n{{\"amend\":{{\"ref\":\"w{number}\",\"revision\":1,\"reason\":\"改\",\"date\":\"2022-06-{day:00}\"}}}}");
        }

        var report = ImportEntries.Run(store, lines.Split('\n'), new ImportOptions(KeepGood: false, DryRun: false, "writer"));
        Console.Out.WriteLine(report.IsDone ? $"w{number}" : report.Refusals[0].ToString());
    }
}
