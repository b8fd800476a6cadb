namespace Discord;

public enum LoginState : byte
{
    LoggedOut = 0,
    LoggingIn = 1,
    LoggedIn = 2,
    LoggingOut = 3,
}
