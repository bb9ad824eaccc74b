using Taizhang.Ledger.People;

namespace Taizhang.Web.Pages.People;

/// <summary>What stands in the form of a person, every value as text.</summary>
public sealed class PersonForm
{
    public string? Ref { get; set; }

    public string? Name { get; set; }

    public string? Sex { get; set; }

    public string? Birth { get; set; }

    public string? Ethnicity { get; set; }

    public string? Education { get; set; }

    public string? IdNumber { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Organisation { get; set; }

    public bool IsAnother { get; set; }

    public WrittenPerson Written => new(Ref ?? "", Name ?? "", Sex ?? "", Birth ?? "", Ethnicity ?? "", Education ?? "", IdNumber ?? "", Phone ?? "", Address ?? "", Organisation ?? "", IsAnother);
}
