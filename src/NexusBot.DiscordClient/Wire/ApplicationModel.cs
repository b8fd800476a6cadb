namespace Discord.Wire;

internal sealed class ApplicationModel
{
    public ulong Id { get; set; }
}
