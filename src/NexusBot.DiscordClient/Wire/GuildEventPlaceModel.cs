namespace Discord.Wire;

internal sealed class GuildEventPlaceModel
{
    public string? Location { get; set; }
}
