namespace Discord;

/// <summary>Minutes without a message after which a thread is archived.</summary>
public enum ThreadArchiveDuration
{
    OneHour = 60,
    OneDay = 1440,
    ThreeDays = 4320,
    OneWeek = 10080,
}
