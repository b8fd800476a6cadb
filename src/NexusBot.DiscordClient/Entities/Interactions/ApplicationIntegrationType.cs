namespace Discord;

public enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}
