namespace Discord.Wire;

internal sealed class OverwriteModel
{
    public ulong Id { get; set; }
    public PermissionTarget Type { get; set; }
    public ulong Allow { get; set; }
    public ulong Deny { get; set; }

    public Overwrite ToEntity() => new(Id, Type, new OverwritePermissions(Allow, Deny));
}
