namespace NexusBot.Core.Sessions;

/// <param name="Invited">Who is to come; nobody named means whoever likes to.</param>
/// <param name="Days">Within how many days from now.</param>
public sealed record FindTime(SessionForm Form, IReadOnlyList<MemberId> Invited, int Days)
{
    public const int MostDays = 28;
    public const int UsualDays = 14;
}
