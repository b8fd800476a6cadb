namespace Discord.Wire;

internal sealed class MemberModel
{
    /// <summary>Absent beside an interaction's resolved users and beside a message's author.</summary>
    public UserModel? User { get; set; }

    public string? Nick { get; set; }
    public ulong[] Roles { get; set; } = [];
    public DateTimeOffset? JoinedAt { get; set; }
    public bool? Pending { get; set; }
}
