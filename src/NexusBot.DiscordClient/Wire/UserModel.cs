namespace Discord.Wire;

internal sealed class UserModel
{
    public ulong Id { get; set; }
    public string Username { get; set; } = "";
    public string? GlobalName { get; set; }
    public string? Avatar { get; set; }
    public bool Bot { get; set; }
}
