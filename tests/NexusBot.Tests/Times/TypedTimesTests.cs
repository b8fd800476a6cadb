namespace NexusBot.Tests.Times;

/// <summary>The table of typed times in phrases.txt.</summary>
public sealed class TypedTimesTests
{
    public static TheoryData<string, string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string, string>();
            foreach (var (zone, now, typed, meaning) in TypedTime.ReadTable())
                table.Add(zone, now, typed, meaning);

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void What_is_typed_means_what_the_table_says(string zone, string now, string typed, string meaning) =>
        Assert.Equal(meaning, new TypedTime(zone, now, typed, meaning).Read());

    [Fact]
    public void The_table_is_long_enough_to_mean_something() =>
        Assert.InRange(TypedTime.ReadTable().DistinctBy(line => (line.Zone, line.Now, line.Typed)).Count(), 300, int.MaxValue);
}
