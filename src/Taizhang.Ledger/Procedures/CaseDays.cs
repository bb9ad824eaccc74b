using Taizhang.Catalog;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;

namespace Taizhang.Ledger.Procedures;

/// <summary>A step as it was taken, and the version of the rules that judges it: the one in force on its own day.</summary>
/// <param name="Number">Its place among the steps of the case, from 0.</param>
/// <param name="Checked">False for what was done before the office kept this ledger: 未核, neither right nor wrong.</param>
public sealed record TakenStep(int Number, CaseStep Step, ProcedureDefinition Version, StepDefinition Definition, bool Checked);

/// <summary>The days and values of a case, looked up by the points that time limits name.</summary>
public sealed class CaseDays
{
    private readonly DateOnly? _birth;
    private readonly DutyCatalog _catalog;

    public CaseDays(CaseContent @case, DutyCatalog catalog, DateOnly? birth)
    {
        (Case, _catalog, _birth) = (@case, catalog, birth);
        CheckedFrom = @case.Fields[ProcedureDefinition.CheckedFrom] is FieldValue.Day day ? day.Value : null;
        Taken = [.. @case.Steps.Select(Read).OfType<TakenStep>()];
    }

    public CaseContent Case { get; }

    /// <summary>From this day on the case is checked; null where it is from its beginning.</summary>
    public DateOnly? CheckedFrom { get; }

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<TakenStep> Taken { get; }

    public bool Has(string step) => Case.Step(step) is not null;

    /// <summary>The day of the point; null where it is not known.</summary>
    public DateOnly? Day(StepPoint point) => point switch
    {
        { Step: StepPoint.Birth } => _birth,
        { Field: null } => Case.Step(point.Step)?.Date,
        { Field: { } field } => Case.Step(point.Step)?.Fields[field] is FieldValue.Day day ? day.Value : null,
    };

    /// <summary>The first of the points that is known.</summary>
    public (StepPoint Point, DateOnly Day)? First(IReadOnlyList<StepPoint> points)
    {
        foreach (var point in points)
        {
            if (Day(point) is { } day)
            {
                return (point, day);
            }
        }

        return null;
    }

    /// <summary>The sum of a whole number over every time the step was taken.</summary>
    public int Sum(StepPoint? point) => point?.Field is not { } field
        ? 0
        : (int)Case.Steps.Where(step => step.Step == point.Step).Sum(step => step.Fields[field] is FieldValue.Amount amount ? amount.Value : 0);

    /// <summary>Where a time limit ends; null while it does not run. What lengthens it is counted in its own unit.</summary>
    public (DateOnly From, StepPoint Point, CountedDay End)? Limit(StepTimer timer, WorkCalendar calendar) =>
        First(timer.From) is { } start ? (start.Day, start.Point, calendar.Reach(start.Day, timer.Amount + Sum(timer.Plus), timer.Unit)) : null;

    /// <summary>Whether what happened on that day is checked at all.</summary>
    public bool IsChecked(DateOnly day) => CheckedFrom is not { } from || day >= from;

    private TakenStep? Read(CaseStep step, int number) =>
        _catalog.ProcedureOn(Case.Procedure, step.Date) is { } version && version.Step(step.Step) is { } definition
            ? new TakenStep(number, step, version, definition, IsChecked(step.Date))
            : null;
}
