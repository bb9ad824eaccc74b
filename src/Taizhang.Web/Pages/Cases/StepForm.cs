using Microsoft.AspNetCore.Http;
using Taizhang.Catalog.Ledgers;
using Taizhang.Catalog.Procedures;
using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Records;
using Taizhang.Web.Pages.Ledgers;

namespace Taizhang.Web.Pages.Cases;

/// <summary>What stands in the form of a step, every value as text.</summary>
public sealed record StepForm(string Date, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string Reason)
{
    public const string Prefix = "f.";

    public static StepForm Empty { get; } = new("", new Dictionary<string, IReadOnlyList<string>>(), "");

    /// <summary>A new step. The day is asked for; papers that lie ready are ticked, because somebody said so.</summary>
    public static StepForm New(CaseContent? content, StepDefinition? step)
    {
        var ready = content?.Fields[ProcedureDefinition.Prepared] is FieldValue.Texts texts ? texts.Values : [];
        return Empty with { Fields = new Dictionary<string, IReadOnlyList<string>> { [StepDefinition.DocumentsField] = [.. ready.Where(name => step?.Documents.Any(document => document.Name == name) == true)] } };
    }

    public static StepForm Of(CaseStep taken, StepDefinition? step) => new(
        Wording.Shown.Short(taken.Date),
        taken.Fields.All.ToDictionary(field => field.Key, field => RecordForm.Texts(field.Value, step?.Fields.FirstOrDefault(known => known.Id == field.Key))),
        "");

    public static StepForm Of(IFormCollection sent, StepDefinition step) => new(sent["date"].ToString(), FieldsOf(sent, step.Fields), sent["reason"].ToString().Trim());

    /// <summary>The values sent for these fields.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf(IFormCollection sent, IEnumerable<FieldDefinition> fields) =>
        fields.ToDictionary(field => field.Id, IReadOnlyList<string> (field) => [.. sent[Prefix + field.Id].OfType<string>()]);
}
