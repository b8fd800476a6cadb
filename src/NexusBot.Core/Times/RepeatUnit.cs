namespace NexusBot.Core.Times;

public enum RepeatUnit
{
    Day,
    Week,
    Month,
    Year,
}
