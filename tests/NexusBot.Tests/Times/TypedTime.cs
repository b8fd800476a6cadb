using System.Globalization;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Tests.Times;

/// <summary>A line of the table: what is typed at that moment in that zone, and what it means.</summary>
public sealed record TypedTime(string Zone, string Now, string Typed, string Meaning)
{
    private static readonly LocalDateTimePattern s_now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public DateTimeZone In => DateTimeZoneProviders.Tzdb[Zone];

    public Instant At => s_now.Parse(Now).Value.InZoneStrictly(In).ToInstant();

    public static IReadOnlyList<TypedTime> ReadTable()
    {
        var (zone, now) = ("", "");
        var table = new List<TypedTime>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Times", "phrases.txt")))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
                (zone, now) = (line.Split(' ')[1], line.Split(' ')[2]);
            else if (line.Length > 0 && line[0] != '#')
                table.Add(Read(line, zone, now));
        }

        return table;
    }

    private static TypedTime Read(string line, string zone, string now)
    {
        var equals = line.IndexOf(" = ", StringComparison.Ordinal);
        return new TypedTime(zone, now, line[..equals].TrimEnd(), line[(equals + 3)..]);
    }

    /// <summary>The meaning as the table writes it.</summary>
    public string Read() => WhenParser.Parse(Typed, In, At) switch
    {
        { Value: { } schedule } => Describe(schedule),
        { Refusal: { Code: "time.two-readings" } two } => $"? {string.Join(" / ", two.Message.GetArguments())}",
        { Refusal: { } refusal } => $"! {refusal.Code["time.".Length..]}",
        _ => throw new InvalidOperationException("Neither a time nor a refusal."),
    };

    public override string ToString() => $"{Typed} ({Zone}, {Now})";

    private string Describe(Schedule schedule)
    {
        var local = schedule.First.InZone(In);
        var isSecond = In.MapLocal(local.LocalDateTime) is { Count: 2 } twice && twice.Last() == local;
        var seconds = local.Second == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{local.Second:00}");
        var then = schedule.Repeats is { } series ? $", {RecurrenceText.Describe(series.Rule)}" : "";
        return $"{local.LocalDateTime.ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}{seconds}{(isSecond ? " for the second time" : "")}{then}";
    }
}
