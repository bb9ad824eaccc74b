using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Taizhang.Testing;

/// <summary>The databases a ledger can lie in. Every test of a store runs on both.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once for each database; further values are given to both.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Database>().Select(database => new TheoryDataRow([database, .. values]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
